import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Banner, Button, focusScreenHeading, useToast } from '../../ui/index.ts'
import { Beginning } from './beginning.tsx'
import { writeDone } from './bring-in-words.ts'
import { Mapping } from './mapping.tsx'
import { useRecordBook } from './use-record-book.ts'
import './bring-in.css'

/** Brings in other agencies' records: from a file or a paste, by way of saying which column is what. */
export function BringIn({ onClose }: { onClose: () => void }) {
  const records = useRecordBook()
  const { book, problem, reading } = records
  const say = useToast()
  const heading = useRef<HTMLHeadingElement>(null)
  useGoingBack()
  // Each step begins at its head, where a reader aloud hears whose records they are.
  const step = book?.name ?? ''
  useEffect(() => {
    heading.current?.setAttribute('data-step', step)
    heading.current?.focus({ preventScroll: true })
  }, [step])
  return (
    <section
      className="bring-in"
      aria-label="Bring in records"
      aria-busy={reading !== null}
      data-region="page"
      onKeyDown={(event) => {
        // Later there is work in it that Esc must not throw away.
        if (event.key === 'Escape' && !event.defaultPrevented && book === null) onClose()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void records.drop(event.dataTransfer.files)
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Bring in records
          {book && <span className="bring-in-name">{book.name}</span>}
        </h2>
        {book && (
          <Button look="plain" onPress={records.forget}>
            Other records
          </Button>
        )}
        <Button look="plain" icon aria-label="Close, back to the entries" onPress={onClose}>
          <X size={17} aria-hidden />
        </Button>
      </header>
      {problem && <Banner tone="error">{problem}</Banner>}
      {book === null ? (
        <Beginning records={records} />
      ) : (
        <Mapping
          key={book.name}
          book={book}
          onDone={(made, isLast) => {
            say({ text: writeDone(made) })
            if (isLast) onClose()
          }}
          onClose={onClose}
        />
      )}
    </section>
  )
}

/** Puts the focus back where it was when this opened. */
function useGoingBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else focusScreenHeading()
    }
  }, [])
}
