/** The only channels between a page and the program. */
export const CHANNELS = {
  call: 'casewright:call',
  saveFile: 'casewright:save-file',
  openFile: 'casewright:open-file',
} as const
