/** Who may import whom. A row names what IS allowed; everything else is refused, and so is a folder without a row. */
export interface Row {
  /** Our folders, by name or with `/*` for all below. */
  ours: readonly string[]
  /** Whether `node:` modules may be used. */
  node: boolean
}

const BASICS = ['shared/document', 'shared/dates', 'shared/standards', 'shared/timescales', 'shared/family']
const KNOWLEDGE = [...BASICS, 'shared/plan', 'shared/chronology', 'shared/review']
const screen: Row = {
  ours: [
    'shared/*',
    'renderer/ui',
    'renderer/comments',
    'renderer/editor',
    'renderer/client',
    'renderer/saving',
    'renderer/record-screen',
  ],
  node: false,
}
const host: Row = { ours: ['shared/api', 'main/services', 'main/hosts/page'], node: true }

export const TABLE: Readonly<Record<string, Row>> = {
  'shared/document': { ours: [], node: false },
  'shared/dates': { ours: ['shared/document'], node: false },
  'shared/standards': { ours: ['shared/document'], node: false },
  'shared/timescales': { ours: ['shared/document'], node: false },
  'shared/family': { ours: ['shared/document', 'shared/dates', 'shared/standards'], node: false },
  'shared/plan': { ours: BASICS, node: false },
  'shared/chronology': { ours: [...BASICS, 'shared/plan'], node: false },
  'shared/review': { ours: BASICS, node: false },
  'shared/family-version': { ours: [...BASICS, 'shared/plan'], node: false },
  'shared/grammar': { ours: [], node: false },
  'shared/spelling': { ours: ['shared/standards'], node: false },
  'shared/lint': { ours: [...KNOWLEDGE, 'shared/spelling', 'shared/grammar'], node: false },
  'shared/word': { ours: KNOWLEDGE, node: false },
  'shared/api': { ours: KNOWLEDGE, node: false },
  'main/storage': { ours: ['shared/*'], node: true },
  'main/records': { ours: ['shared/*'], node: true },
  'main/security': { ours: ['shared/*'], node: true },
  'main/templates': { ours: ['shared/*'], node: true },
  'main/pictures': { ours: [], node: true },
  'main/spelling': { ours: ['shared/spelling'], node: true },
  'main/services': {
    ours: ['shared/*', 'main/storage', 'main/security', 'main/templates', 'main/spelling', 'main/records', 'main/pictures'],
    node: true,
  },
  'main/hosts/page': { ours: [], node: true },
  'main/hosts/browser': host,
  'main/hosts/electron': host,
  'main/cli': { ours: ['shared/*', 'main/services', 'main/templates', 'main/spelling', 'main/pictures'], node: true },
  'main/setup': { ours: [], node: true },
  'main/options.ts': { ours: [], node: true },
  'main/start.ts': { ours: ['main/*'], node: true },
  'renderer/ui': { ours: [], node: false },
  'renderer/client': { ours: ['shared/*', 'renderer/ui'], node: false },
  'renderer/saving': { ours: ['shared/*'], node: false },
  'renderer/record-screen': { ours: ['shared/*', 'renderer/ui', 'renderer/client', 'renderer/saving'], node: false },
  'renderer/comments': { ours: ['shared/*', 'renderer/ui'], node: false },
  'renderer/editor': { ours: ['shared/*', 'renderer/ui', 'renderer/comments', 'renderer/saving'], node: false },
  'renderer/cases': screen,
  'renderer/plan': screen,
  'renderer/thread': screen,
  'renderer/family-version': screen,
  'renderer/chronology': screen,
  'renderer/genogram': screen,
  'renderer/review': screen,
  'renderer/keeping': screen,
  'renderer/team': screen,
  'renderer/standards': screen,
  'renderer/trail': screen,
  'renderer/verify': screen,
  'renderer/shell': { ours: ['shared/*', 'renderer/*'], node: false },
}

/** Packages that belong to one place: what they do is asked for through that place. */
export const HOMES: readonly { packages: RegExp; home: string; because: string }[] = [
  { packages: /^(better-sqlite3|kysely)/, home: 'main/storage', because: 'SQL lives in main/storage' },
  { packages: /^harper\.js/, home: 'renderer/editor', because: 'grammar is checked in a worker of its own' },
  { packages: /^electron$/, home: 'main/hosts/electron', because: 'the services cannot tell which door was used' },
  { packages: /^docx$/, home: 'shared/word', because: 'Word is written by shared/word' },
  { packages: /^(@resvg|@fontsource)\//, home: 'main/pictures', because: 'pictures are made there, without a window' },
  { packages: /^(saxes|numfmt)$/, home: 'main/records', because: 'office files are read there, within its limits' },
  { packages: /^@zip\.js\//, home: 'main/records', because: 'packages with a password are made there' },
  { packages: /^papaparse$/, home: 'shared/chronology', because: 'separated text is read there, from files and pastes alike' },
  { packages: /^yaml$/, home: 'shared', because: 'YAML is read into our own records there' },
  { packages: /^react(-dom|-aria-components)?(\/|$)/, home: 'renderer', because: 'only the window draws' },
  { packages: /^(lexical|@lexical\/)/, home: 'renderer/editor', because: 'the stored form is ours, not the editor library’s' },
]

/** The row that a file falls under: `main/hosts/browser`, `shared/lint`, `main/start.ts`. Null outside the house. */
export function placeOf(file: string): string | null {
  const [house, first, second] = file.split('/')
  if (house !== 'shared' && house !== 'main' && house !== 'renderer') return null
  if (first === undefined) return null
  // The window's entry is the shell's own first file.
  if (file === 'renderer/main.tsx') return 'renderer/shell'
  return house === 'main' && first === 'hosts' && second !== undefined ? `main/hosts/${second}` : `${house}/${first}`
}

/** The addresses that a source file imports, re-exports, loads on demand or starts as a worker. */
export function importsOf(source: string): string[] {
  const found: string[] = []
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g,
  ]
  for (const pattern of patterns) for (const match of source.matchAll(pattern)) if (match[1]) found.push(match[1])
  return found
}

/** What is wrong with one import, in a sentence that says what is allowed; null when nothing is. */
export function complaint(file: string, address: string): string | null {
  const from = placeOf(file)
  if (from === null) return null
  const row = Object.hasOwn(TABLE, from) ? TABLE[from] : undefined
  if (!row)
    return `${file}: ${from} has no row in tests/unit/boundaries.ts. Put it into a folder that has one, or decide what it may import.`
  if (address.startsWith('node:'))
    return row.node
      ? null
      : `${file} imports ${address}: ${from} runs in a window too, so it may use no Node modules. ${allowed(from, row)}`
  if (!address.startsWith('.')) return homeComplaint(file, from, address)
  return ourComplaint(file, from, row, resolveFrom(file, address))
}

function ourComplaint(file: string, from: string, row: Row, target: string): string | null {
  const to = placeOf(target)
  if (to === from) return null
  if (to === null) return `${file} imports ${target}, which is not part of the house. ${allowed(from, row)}`
  if (to === 'main/start.ts') return `${file} imports main/start.ts, which puts everything together and is imported by nobody.`
  if (!row.ours.some((pattern) => pattern === to || (pattern.endsWith('/*') && to.startsWith(pattern.slice(0, -1)))))
    return `${file} imports ${target}. ${allowed(from, row)}`
  const isFace = /(^|\/)index\.tsx?$/.test(target) || to === target || /\.css$/.test(target)
  return isFace
    ? null
    : `${file} imports ${target}, which is behind the face of ${to}. Import it from ${to}/index.ts, and export it there if it is meant for others.`
}

function homeComplaint(file: string, from: string, address: string): string | null {
  for (const { packages, home, because } of HOMES)
    if (packages.test(address) && from !== home && !from.startsWith(`${home}/`))
      return `${file} imports ${address}, which may be imported in ${home} only: ${because}.`
  return null
}

function allowed(from: string, { ours, node }: Row): string {
  const list = [...ours, ...(node ? ['node:*'] : []), 'packages']
  return `${from} may import: ${list.join(', ')}.`
}

/** `shared/lint/rules/a.ts` and `../../document/index.ts` give `shared/document/index.ts`. A query (`?worker`) is left out. */
function resolveFrom(file: string, address: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of (address.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
