import { strFromU8 } from 'fflate'
import { RecordsFileError } from './failure.ts'
import { MOST_ELEMENTS, MOST_IN_TREES, MOST_SIGNS } from './limits.ts'
import { packedParts, TooLarge } from './packed-parts.ts'
import { everyNamed, listenToXml, parseXml, type XmlElement, type XmlListener } from './xml.ts'

/** A part that another one points to: what it is for, and its path in the package. */
interface Relation {
  id: string
  kind: string
  path: string
}

/** A Word or Excel file opened: parts by their path, and what they point to. */
export class OfficePackage {
  readonly name: string
  private readonly parts: ReadonlyMap<string, Uint8Array>
  /** What was read of it so far: a part may be pointed to any number of times. */
  private readonly spent = { signs: 0, elements: 0, inTrees: 0 }

  /** Unpacks the text parts of a file; pictures stay packed. Throws `RecordsFileError`: damaged, or far too large. */
  constructor(name: string, bytes: Uint8Array) {
    this.name = name
    try {
      this.parts = packedParts(bytes, (path) => /\.(xml|rels)$/i.test(path))
    } catch (error) {
      if (error instanceof TooLarge)
        throw new RecordsFileError(
          name,
          'it unpacks to more than 200 MB or to more than 20,000 parts, so it was not opened. Save the records that you need as a file of their own and bring that in.',
        )
      throw new RecordsFileError(
        name,
        'it is damaged and cannot be opened. Ask for it again, or open it in Word or Excel, let that mend it, and save it anew.',
      )
    }
  }

  has(path: string): boolean {
    return this.parts.has(path)
  }

  paths(): string[] {
    return [...this.parts.keys()]
  }

  /** The text of a part; empty where there is none. */
  text(path: string): string {
    const bytes = this.parts.get(path)
    this.spent.signs += bytes?.length ?? 0
    this.refuseTooMuch()
    return bytes === undefined ? '' : decodeXml(bytes)
  }

  /** Reads a part that is too large to be kept as a tree. Throws `RecordsFileError` where it is no XML, and what the listener throws. */
  listen(path: string, listener: XmlListener): void {
    this.guarded(path, () => listenToXml(this.text(path), listener, () => this.count(0)))
  }

  /** A part as a tree; null where there is none. Throws `RecordsFileError` where it is no XML. */
  tree(path: string): XmlElement | null {
    return this.has(path) ? this.guarded(path, () => parseXml(this.text(path), () => this.count(1))) : null
  }

  /** Runs what reads a part, and says which file it was that could not be read. */
  guarded<T>(path: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      if (error instanceof RecordsFileError) throw error
      throw new RecordsFileError(
        this.name,
        `its part “${path}” cannot be read. Open the file in Word or Excel, save it anew, and bring that copy in.`,
      )
    }
  }

  private count(inTrees: number): void {
    this.spent.elements += 1
    this.spent.inTrees += inTrees
    this.refuseTooMuch()
  }

  private refuseTooMuch(): void {
    const { signs, elements, inTrees } = this.spent
    if (signs > MOST_SIGNS || elements > MOST_ELEMENTS || inTrees > MOST_IN_TREES)
      throw new RecordsFileError(
        this.name,
        'there is far more in it than in any record, so it was not opened. Save what you need as a file of its own and bring that in.',
      )
  }

  /** What a part points to; the package itself for ''. */
  relations(path: string): Relation[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const root = this.tree(`${folder}_rels/${path.slice(folder.length)}.rels`)
    if (root === null) return []
    return everyNamed(root, 'Relationship').flatMap(({ attributes }) => {
      const { Id, Type, Target, TargetMode } = attributes
      if (Id === undefined || Type === undefined || Target === undefined || TargetMode === 'External') return []
      return [{ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) }]
    })
  }

  /** The path of the part of one kind that another points to; null where there is none. */
  related(path: string, kind: string): string | null {
    return this.relations(path).find((relation) => relation.kind === kind && this.has(relation.path))?.path ?? null
  }
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
  const path: string[] = []
  for (const step of steps)
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return path.join('/')
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = strFromU8(bytes)
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
