import { useState } from 'react'
import type { BroughtRows } from '../../../shared/chronology/index.ts'
import { Button } from '../../ui/index.ts'

const AT_ONCE = 20

/** Rows that become no entry, with why; and what was read but is worth a look. */
export function AsideRows({ result: { aside, doubts } }: { result: BroughtRows }) {
  const [most, setMost] = useState(AT_ONCE)
  if (aside.length + doubts.length === 0) return null
  return (
    <section className="bring-in-aside" aria-label="Kept aside">
      {aside.length > 0 && (
        <>
          <h3>{aside.length === 1 ? '1 row is kept aside' : `${aside.length} rows are kept aside`}</h3>
          <p className="second">They stay with the chronology as they came. An entry can be made of each later.</p>
          <ul>
            {aside.slice(0, most).map(({ id, place, why, cells }) => (
              <li key={id}>
                <b>{place}</b> <span>{why}</span>
                <p className="second">
                  {cells
                    .map(({ text }) => text)
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {aside.length > most && (
            <Button look="quiet" compact onPress={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, aside.length - most)} more
            </Button>
          )}
        </>
      )}
      {doubts.length > 0 && (
        <>
          <h3>To look at</h3>
          <ul>
            {doubts.slice(0, AT_ONCE).map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                <b>{place}</b> <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
