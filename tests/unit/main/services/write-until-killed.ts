import { createServices } from '../../../../main/services/index.ts'
import type { OpenDocument } from '../../../../shared/api/index.ts'
import { casewrightDocument } from '../../../../shared/document/index.ts'

/** A program that opens the store, saves a document over and over, and says after each save that it was acknowledged. */
const [storeDirectory = '', templatesFolder = '', passphrase = '', id = ''] = process.argv.slice(2)

const { dispatch } = createServices({ storeDirectory, standards: { templatesFolder }, dictionaryFolder: '' })

async function ask(area: string, call: string, input: unknown): Promise<unknown> {
  const answer = await dispatch(area, call, input)
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.value
}

await ask('store', 'signIn', { password: passphrase })
let { document, revision } = (await ask('documents', 'open', { id })) as OpenDocument
for (let count = 1; ; count += 1) {
  document = casewrightDocument.parse({ ...document, count, padding: 'words '.repeat(2_000) })
  const saved = (await ask('documents', 'save', { document, baseRevision: revision })) as { revision: number }
  revision = saved.revision
  console.log(`saved ${count}`)
}
