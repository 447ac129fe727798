import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createServices } from '../../../../main/services/index.ts'
import type { OpenDocument } from '../../../../shared/api/index.ts'
import { casewrightDocument } from '../../../../shared/document/index.ts'
import type { Order } from './orders.ts'

/**
 * A program that says “ready”, waits for one order, and works on it until it is killed. Each thing that was acknowledged to it is said in
 * a line of its own before the next is begun.
 */
const say = (line: string) => writeSync(1, `${line}\n`)

async function work(order: Order): Promise<void> {
  const { dispatch } = createServices({
    storeDirectory: order.folder,
    standards: { templatesFolder: order.templatesFolder, compiledPath: order.compiled },
    dictionaryFolder: '',
    passwordCost: 10,
  })
  const ask = async <T>(area: string, call: string, input: unknown): Promise<T> => {
    const answer = await dispatch(area, call, input)
    if (!answer.ok) throw new Error(`${area}.${call}: ${answer.failure.message}`)
    return answer.value as T
  }
  const signIn = (signInName: string, password: string) => ask('store', 'signIn', { signInName, password })
  const open = () => ask<OpenDocument>('documents', 'open', { id: order.documentId })

  /** Signs in and reads what the work needs, so that the clock runs while it works and not while it gets ready. */
  async function begin(): Promise<void> {
    await ask('standards', 'packs', {})
    await signIn(order.signInName, order.password)
    if (order.work === 'review') await ask('reviews', 'get', { documentId: order.documentId })
    say('begun')
  }

  /** Saves with another number in the text each time, as autosave does while somebody types. */
  async function type(): Promise<never> {
    await begin()
    let { document, revision } = await open()
    for (let count = Number(document.count ?? 0) + 1; ; count += 1) {
      document = casewrightDocument.parse({ ...document, count, padding: `${count} `.padEnd(9_000, 'words ') })
      const saved = await ask<{ revision: number }>('documents', 'save', { document, baseRevision: revision })
      revision = saved.revision
      say(`saved ${count}`)
      const comment = { anchor: null, body: `Said after ${count}` }
      await ask('reviews', 'comment', { documentId: order.documentId, comment })
      say(`said ${count}`)
    }
  }

  /** The worker submits, the manager returns it, and round again. */
  async function review(): Promise<never> {
    await begin()
    for (let round = 1; ; round += 1) {
      await signIn(order.signInName, order.password)
      const { revision, document } = await open()
      const { state } = await ask<{ state: string }>('reviews', 'get', { documentId: order.documentId })
      const { documentId, password } = order
      if (state !== 'submitted') {
        const text = casewrightDocument.parse({ ...document, count: Number(document.count ?? 0) + 1 })
        const saved = await ask<{ revision: number }>('documents', 'save', { document: text, baseRevision: revision })
        await ask('reviews', 'submit', { documentId, baseRevision: saved.revision, password })
        say('submit')
      }
      await ask('store', 'lock', {})
      await signIn('sam.okoro', order.password)
      await ask('reviews', 'return', { documentId, words: `Say who told you (${round}).` })
      say('return')
      await ask('store', 'lock', {})
    }
  }

  /** Renews the key, the recovery code and the password, each in turn. */
  async function renew(): Promise<never> {
    let [password, other] = [order.password, order.otherPassword]
    await begin()
    for (;;) {
      await ask('accounts', 'rotateKey', { password })
      say('rotated')
      await ask('accounts', 'newRecoveryCode', { password })
      say('code')
      await ask('accounts', 'changePassword', { password, newPassword: other })
      ;[password, other] = [other, password]
      say(`password ${password}`)
    }
  }

  /** Saves, and makes a backup in the store's own folder and in the second one, over and over. */
  async function backUp(): Promise<never> {
    await begin()
    let { document, revision } = await open()
    for (let count = Number(document.count ?? 0) + 1; ; count += 1) {
      document = casewrightDocument.parse({ ...document, count })
      const saved = await ask<{ revision: number }>('documents', 'save', { document, baseRevision: revision })
      revision = saved.revision
      const { path, problem } = await ask<{ path: string; problem: string }>('backups', 'make', {})
      if (problem !== '') throw new Error(problem)
      say(path)
    }
  }

  /** Writes the same Word file over and over, by the command and through the window's save dialog. */
  async function exportWord(): Promise<never> {
    const [{ run }, { processTerminal }] = await Promise.all([
      import('../../../../main/cli/run.ts'),
      import('../../../../main/cli/terminal.ts'),
    ])
    const { saveThrough } = await import('./save-dialog.ts')
    const save = await saveThrough(`${order.out}/dialog.docx`)
    await begin()
    for (;;) {
      const file = await ask<{ name: string; base64: string }>('documents', 'exportWord', { id: order.documentId })
      await save(file)
      say('saved')
      await run(['export', `${order.out}/in.md`, '--pack', 'knowsley', '--to', `${order.out}/command.docx`], {
        ...processTerminal,
        write: () => undefined,
      })
      say('exported')
    }
  }

  if (order.work === 'migrate') {
    say('begun')
    await signIn(order.signInName, order.password)
    say('open')
    return
  }
  await { type, review, renew, 'back-up': backUp, export: exportWord }[order.work]()
}

say('ready')
for await (const line of createInterface(process.stdin)) {
  await work(JSON.parse(line) as Order)
  break
}
