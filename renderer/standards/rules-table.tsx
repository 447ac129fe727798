import { Card, SeverityMark } from '../ui/index.ts'
import type { RuleRow } from './rule-rows.ts'

const BASIS = {
  asked: 'The standard asks for it',
  principle: 'From a broader principle of the standard',
  ours: 'Casewright’s own advice',
} as const

export function RulesTable({ rows, query }: { rows: readonly RuleRow[]; query: string }) {
  return (
    <Card title={query ? `Rules that match (${rows.length})` : `Rules (${rows.length})`}>
      {rows.length === 0 && <p className="standards-note">No rule matches “{query}”.</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="rule-row">
            <div className="rule-severity">
              {row.applies ? <SeverityMark severity={row.severity} /> : <span className="quiet">Off</span>}
            </div>
            <div>
              <h3>{row.title}</h3>
              <p className="second">{row.applies ? `${row.why} ${row.because}`.trim() : row.because || row.why}</p>
            </div>
            <div>
              <p className="rule-basis">{BASIS[row.basis]}</p>
              {row.clauses.map((clause) => (
                <p key={clause.cite} className="rule-clause">
                  <b>{clause.cite}</b> {clause.says}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
