import type { DocumentTemplate, Pack } from '../../../shared/standards/index.ts'
import { authorisersOf, type FactLine, lengthSaid, recipientsOf, writersOf } from './template-facts.ts'

/** What a template is for, who writes and authorises it, who is given it by when, and how long it is. */
export function TemplateDetails({ template, pack }: { template: DocumentTemplate; pack: Pack }) {
  const length = lengthSaid(template)
  return (
    <section className="template-details" aria-label="About this document">
      <h3>{template.title}</h3>
      <p className="second">{template.summary}</p>
      <dl className="template-facts">
        <Fact name="Who writes it" lines={writersOf(template, pack)} />
        <Fact name="Who authorises it" lines={authorisersOf(template, pack)} />
        <Fact name="Who is given it" lines={recipientsOf(template, pack)} />
        {length && <Fact name="How long" lines={[{ who: length, what: '', cite: '' }]} />}
      </dl>
    </section>
  )
}

function Fact({ name, lines }: { name: string; lines: readonly FactLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {lines.map(({ who, what, cite }) => (
          <p key={`${who}-${what}`}>
            {what ? `${who}: ${what}` : who}
            {cite && <small> {cite}</small>}
          </p>
        ))}
      </dd>
    </>
  )
}
