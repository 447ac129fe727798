import { BookOpen } from 'lucide-react'
import type { ClauseReference, Finding } from '../../../shared/lint/index.ts'
import { classes, SeverityMark } from '../../ui/index.ts'
import type { ShownLight } from './lights.ts'

/** Each light with what meets it, or why it is not met and what would turn it. */
export function LightReasons({ lights }: { lights: readonly ShownLight[] }) {
  return (
    <ul className="light-reasons" aria-label="SMART">
      {lights.map(({ letter, name, met, because, reasons }) => (
        <li key={letter}>
          <span className={classes('smart-light', !met && 'unmet')} aria-hidden>
            {letter}
          </span>
          <div>
            <b>
              {name}
              <span className={met ? 'visually-hidden' : 'not-yet'}>{met ? ': met' : ': not yet'}</span>
            </b>
            {met && <p className="second">{because}</p>}
            {reasons.map(({ text, why, clauses }) => (
              <div key={text} className="light-why">
                <p>{text}</p>
                {why && <p className="second">{why}</p>}
                <Cited clauses={clauses} />
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Words in the step that a standard asks to be put otherwise. */
export function OtherWords({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-label="Words">
      <h3>Words</h3>
      <ul className="other-words">
        {findings.map(({ key, severity, message, text, why, clauses }) => (
          <li key={key}>
            <SeverityMark severity={severity} />
            <p>{text && !message.includes(text) ? `“${text}”: ${message}` : message}</p>
            <p className="second">{why}</p>
            <Cited clauses={clauses} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cited({ clauses }: { clauses: readonly ClauseReference[] }) {
  if (clauses.length === 0) return null
  return (
    <p className="light-cite">
      <BookOpen size={14} aria-hidden />
      <span>{clauses.map(({ ref }) => ref).join('; ')}</span>
    </p>
  )
}
