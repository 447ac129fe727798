import { type FileVerified, isWhole, type StoreVerified } from '../../shared/review/index.ts'
import { Card } from '../ui/index.ts'
import { Outcome, ProblemList, SignatureList } from './checked-list.tsx'

/** What a file is. */
export function FileFound({ found }: { found: FileVerified }) {
  const { name, says, signatures, differences, problems, sha256 } = found
  const others = problems.filter((one) => one.says !== says)
  return (
    <Card title={name} end={<Outcome stands={isWhole(found)} />}>
      <div className="verify-found">
        <p>{says}</p>
        {others.length > 0 && <ProblemList problems={others} />}
        {signatures.length > 0 && !isWhole(found) && (
          <p className="second">The signatures are of the document as it was signed. They do not speak for this file.</p>
        )}
        {signatures.length > 0 && <SignatureList signatures={signatures} />}
        {differences.length > 0 && <Differences differences={differences} />}
        <p className="second verify-digest">SHA-256 {sha256}</p>
      </div>
    </Card>
  )
}

function Differences({ differences }: Pick<FileVerified, 'differences'>) {
  const rows = differences.map((one, index) => ({ ...one, key: `${index} ${one.issued ?? ''} ${one.here ?? ''}` }))
  return (
    <table className="verify-differences">
      <caption>Where it differs</caption>
      <thead>
        <tr>
          <th scope="col">What was issued</th>
          <th scope="col">In this file</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, issued, here }) => (
          <tr key={key}>
            <td>{issued === null ? <span className="second">Not there</span> : <del>{issued}</del>}</td>
            <td>{here === null ? <span className="second">Not there</span> : <ins>{here}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

/** What checking a whole store gave. */
export function StoreFound({ found: { rows, sealed, documents, signatures, files, problems } }: { found: StoreVerified }) {
  return (
    <Card title="This store" end={<Outcome stands={problems.length === 0} />}>
      <div className="verify-found">
        <p>
          Checked {count(rows, 'line')} of the trail, {sealed} of them sealed by whoever they name; {count(documents, 'document')}
          , {count(signatures, 'signature')} and {count(files, 'issued file')}.
        </p>
        {problems.length === 0 ? <p>Everything is what it was.</p> : <ProblemList problems={problems} />}
      </div>
    </Card>
  )
}
