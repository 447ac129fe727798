import { type ReactNode, useState } from 'react'
import { leftOutWords, openPart } from '../../../shared/family/drawing/index.ts'
import { decodeGedcom, type LostLine, readGedcom, whyNoGedcom, writeGedcom } from '../../../shared/family/gedcom/index.ts'
import { base64FromText, bytesFromBase64, useServices } from '../../client/index.ts'
import { Button, Dialog, useToast } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { type BroughtIn, broughtIn } from './brought-in.ts'

/** More is a family tree, not a family; its picture could not be read. */
const MOST_PEOPLE = 500
const LARGEST_FILE = 20 * 1024 * 1024
const TOO_LARGE =
  'The file is larger than 20 MB, so it was not opened. Save the branch that matters in the other program, without pictures, and bring that in.'
const UNCHANGED = 'Nothing was changed.'
/** So many lines can be read in a list; the rest is counted. */
const MOST_LINES = 300

interface Asked {
  title: string
  /** Null for a file that was written or is refused: there is only something to read. */
  brought: BroughtIn | null
  problems: readonly string[]
  lost: readonly LostLine[]
}

export interface Gedcom {
  bringIn: () => Promise<void>
  save: () => Promise<void>
  dialog: ReactNode
}

/** Families from and for other programs: GEDCOM. What a file cannot hold is told line by line, on the way in and on the way out. */
export function useGedcom(caseTitle: string): Gedcom {
  const { host } = useServices()
  const { family, change, today } = useDesk()
  const toast = useToast()
  const [asked, setAsked] = useState<Asked | null>(null)
  const bringIn = async (): Promise<void> => {
    const file = await host.openFile(['ged', 'gedcom'])
    if (!file.ok) return toast({ text: file.failure.message })
    if (file.value === null) return
    const { name, base64 } = file.value
    const refuse = (why: string): void => setAsked({ title: name, brought: null, problems: [why, UNCHANGED], lost: [] })
    if (base64.length > LARGEST_FILE * (4 / 3)) return refuse(TOO_LARGE)
    const { text, problems } = decodeGedcom(bytesFromBase64(base64))
    const why = whyNoGedcom(text)
    if (why !== null) return refuse(why)
    const read = readGedcom(text)
    const count = read.family.people.length
    if (count > MOST_PEOPLE)
      return refuse(
        `The file has ${count} people, and a case’s family takes up to ${MOST_PEOPLE} from a file. Save the branch that matters in the other program, and bring that in.`,
      )
    setAsked({ title: name, brought: broughtIn(family, read.family), problems, lost: read.lost })
  }
  const save = async (): Promise<void> => {
    const { family: open, leftOut } = openPart(family)
    const { text, lost } = writeGedcom(open, { version: '7.0', today })
    const problems = leftOut === 0 ? [] : [`What is confidential leaves in no file: ${leftOutWords(leftOut)}`]
    const name = `Family ${caseTitle}.ged`
    const saved = await host.saveFile({ name, base64: base64FromText(text) })
    if (!saved.ok) return toast({ text: saved.failure.message })
    if (!saved.value) return
    if (lost.length + leftOut === 0) toast({ text: `Saved: ${name}.` })
    else setAsked({ title: name, brought: null, problems: ['The file was saved.', ...problems], lost })
  }
  const take = (): void => {
    if (asked?.brought) change(`Bring in ${asked.title}`, asked.brought.changes)
    setAsked(null)
  }
  const dialog = (
    <Dialog
      title={asked?.title ?? ''}
      isOpen={asked !== null}
      onClose={() => setAsked(null)}
      actions={
        asked?.brought && asked.brought.changes.length > 0 ? (
          <>
            <Button onPress={() => setAsked(null)}>Cancel</Button>
            <Button look="primary" onPress={take}>
              Bring in
            </Button>
          </>
        ) : (
          <Button onPress={() => setAsked(null)}>Close</Button>
        )
      }
    >
      {asked !== null && <Told asked={asked} />}
    </Dialog>
  )
  return { bringIn, save, dialog }
}

function Told({ asked: { brought, problems, lost } }: { asked: Asked }) {
  return (
    <div className="family-fields">
      {brought !== null && (
        <p>
          {brought.added.length === 0 ? 'Nobody in the file is new.' : `New: ${brought.added.map(nameOf).join(', ')}.`}
          {brought.known.length > 0 && ` Here already, and left as they are: ${brought.known.map(nameOf).join(', ')}.`}
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {lost.length > 0 && (
        <>
          <p>{brought === null ? 'It does not hold:' : 'These lines of the file cannot be taken over:'}</p>
          <ul className="family-lost">
            {lost.slice(0, MOST_LINES).map(({ line, what, why }) => (
              <li key={`${line} ${what} ${why}`}>
                {line > 0 && `Line ${line}: `}
                {what}. <span className="second">{why}</span>
              </li>
            ))}
            {lost.length > MOST_LINES && <li>And {lost.length - MOST_LINES} more lines.</li>}
          </ul>
        </>
      )}
    </div>
  )
}
