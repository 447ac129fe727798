export { type PictureDesk, type PictureOptions, type TimelinePicture, timelinePicture } from './picture-files.ts'
export { useTimelineSetting } from './shown-setting.ts'
export { Timeline } from './timeline.tsx'
