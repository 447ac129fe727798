import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button, Dialog } from '../../../ui/index.ts'

/** A picture of the family to be seen larger than the column of a document has room for. */
export interface ToBeSeen {
  name: string
  src: string
  /** The same in words. */
  words: string
  width: number
  height: number
}

/** Below this part of its size the names in a picture are hard to read: it begins larger than its window then. */
const READABLE = 0.68
const STEP = 1.25
const [LEAST, MOST] = [0.1, 4]
/** The arrow keys move what is larger than the window. */
const SCROLLS = { tabIndex: 0 } as const

export interface LargePictureProps {
  picture: ToBeSeen
  onClose: () => void
}

/** The picture over the whole window: nearer, further, and moved to and fro with the arrow keys. */
export function LargePicture({ picture, onClose }: LargePictureProps) {
  const { name, src, words, width, height } = picture
  const room = useRef<HTMLElement>(null)
  const [scale, setScale] = useState(1)
  const whole = (): number => {
    const { clientWidth = width, clientHeight = height } = room.current ?? {}
    return Math.min(clientWidth / width, clientHeight / height)
  }
  useLayoutEffect(() => {
    const { clientWidth, clientHeight } = room.current ?? { clientWidth: width, clientHeight: height }
    setScale(Math.max(READABLE, Math.min(clientWidth / width, clientHeight / height)))
    room.current?.focus()
  }, [width, height])
  const zoom = (by: number): void => setScale((now) => Math.min(MOST, Math.max(LEAST, now * by)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoom(STEP)
    else if (event.key === '-' || event.key === '_') zoom(1 / STEP)
    else if (event.key === '0') setScale(whole())
    else return
    event.preventDefault()
  }
  const handlers = { ...SCROLLS, onKeyDown }
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      size="window"
      actions={
        <>
          <Button icon aria-label="Nearer" onPress={() => zoom(STEP)}>
            <Plus size={16} aria-hidden />
          </Button>
          <Button icon aria-label="Further" onPress={() => zoom(1 / STEP)}>
            <Minus size={16} aria-hidden />
          </Button>
          <Button onPress={() => setScale(whole())}>All of it</Button>
          <Button look="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <section ref={room} className="large-picture" aria-label={`${name}: plus and minus zoom, 0 shows all of it`} {...handlers}>
        <img src={src} alt={words} width={Math.round(width * scale)} height={Math.round(height * scale)} />
      </section>
    </Dialog>
  )
}

/** The picture whose button was pressed; null for a press on anything else. */
export function pictureToSee(target: EventTarget): ToBeSeen | null {
  const figure = target instanceof Element && target.closest('.see-large') ? target.closest('figure') : null
  const image = figure?.querySelector('img')
  if (!figure || !image) return null
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))]
  return { name: figure.getAttribute('aria-label') ?? '', src: image.src, words: image.alt, width, height }
}
