import { useMemo } from 'react'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import { EmptyState } from '../ui/index.ts'
import { footNotesOf } from './notes.ts'
import { VersionBlock } from './version-blocks.tsx'

/** It scrolls, so the keyboard must be able to come to it. */
const SCROLLS = { 'data-region': 'page', tabIndex: 0 } as const

/** The version as its reader will have it, to be read and not to be written in. */
export function VersionPage({ document, whose }: { document: CasewrightDocument; whose: string }) {
  const notes = useMemo(() => footNotesOf(document), [document])
  return (
    <section className="version-desk" aria-label={`The version for ${whose}`} {...SCROLLS}>
      <article className="version-page">
        <h2>{document.title}</h2>
        {document.sections.length === 0 && (
          <EmptyState title="Nothing is left">
            Everything in this document is left out for {whose}. What may be put back stands in the list.
          </EmptyState>
        )}
        {document.sections.map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            {section.blocks.map((block) => (
              <VersionBlock key={block.id} block={block} notes={notes} />
            ))}
          </section>
        ))}
        {notes.list.length > 0 && (
          <ol className="version-notes">
            {notes.list.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ol>
        )}
      </article>
    </section>
  )
}
