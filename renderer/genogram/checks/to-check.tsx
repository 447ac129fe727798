import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../shared/document/index.ts'
import type { FamilyFinding } from '../../../shared/family/checks/index.ts'
import { KIN_LISTS } from '../../../shared/family/index.ts'
import { ForWriters } from '../../record-screen/index.ts'
import { Button, SetAsideForm, SeverityMark } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { readName } from '../names.ts'
import { newPerson } from '../quick-entry.ts'
import type { FamilyFindings } from './use-findings.ts'

/** What the standards would have asked about in this family. */
export function ToCheck({ findings: { open, aside }, author }: { findings: FamilyFindings; author: string }) {
  const { family, change } = useDesk()
  const bringBack = ({ key }: FamilyFinding): void =>
    change(
      'Look at it again',
      family.setAside.filter((one) => one.key === key).map(({ id }) => ({ list: 'setAside', id, item: null })),
    )
  return (
    <section aria-label="To check in this family" className="family-checks">
      <h3>
        To check in this family <span className="num quiet">{open.length}</span>
      </h3>
      {open.length === 0 && <p className="second">Nothing to ask about just now.</p>}
      <ul>
        {open.map((finding) => (
          <Finding key={finding.key} finding={finding} author={author} />
        ))}
      </ul>
      {aside.length > 0 && (
        <details className="family-more">
          <summary>{aside.length} set aside</summary>
          <ul>
            {aside.map((finding) => (
              <li key={finding.key} className="family-check">
                <span>{finding.message}</span>
                <p className="second">{family.setAside.find(({ key }) => key === finding.key)?.reason}</p>
                <ForWriters>
                  <div>
                    <Button compact onPress={() => bringBack(finding)}>
                      Look at it again
                    </Button>
                  </div>
                </ForWriters>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Finding({ finding, author }: { finding: FamilyFinding; author: string }) {
  const { select, focusPicture, change, today } = useDesk()
  const { name } = finding
  const [isSettingAside, setSettingAside] = useState(false)
  const [first] = finding.personIds
  const setAside = (reason: string): void => {
    const item = KIN_LISTS.setAside.parse({ id: newId(), key: finding.key, reason, by: author, at: today })
    change(`Set aside: ${finding.message}`, [{ list: 'setAside', id: item.id, item }])
  }
  // They stand in the tray then, and are joined from there.
  const addNamed = (written: string): void => {
    const blank = newPerson(newId())
    const item = { ...blank, ...readName(written, blank) }
    change(`Add ${written}`, [{ list: 'people', id: item.id, item }])
    select(item.id)
    focusPicture()
  }
  return (
    <li className="family-check">
      <SeverityMark severity={finding.severity} />
      <b>{finding.message}</b>
      <p>{finding.question}</p>
      {finding.clauses.map(({ ref }) => (
        <p key={ref} className="second family-clause">
          <BookOpen size={14} aria-hidden />
          {ref}
        </p>
      ))}
      {isSettingAside ? (
        <SetAsideForm onSetAside={setAside} onCancel={() => setSettingAside(false)} />
      ) : (
        <div className="family-quick">
          {first !== undefined && (
            <Button
              compact
              onPress={() => {
                select(first)
                focusPicture()
              }}
            >
              Go to it
            </Button>
          )}
          <ForWriters>
            {name !== undefined && (
              <Button compact onPress={() => addNamed(name)}>
                Add {name}
              </Button>
            )}
            <Button compact look="plain" onPress={() => setSettingAside(true)}>
              Set aside, because …
            </Button>
          </ForWriters>
        </div>
      )}
    </li>
  )
}
