import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Answer, Area, Contract } from '../../shared/api/index.ts'
import { createServices } from '../services/index.ts'
import { dictionaryFolder, standardsPlaces } from './standards.ts'
import { type Arguments, type Terminal, UsageError } from './terminal.ts'

type Input<A extends Area, C extends keyof Contract[A]> = Contract[A][C] extends { input: { _zod: { input: infer I } } }
  ? I
  : never
type Output<A extends Area, C extends keyof Contract[A]> = Contract[A][C] extends { output: { _zod: { output: infer O } } }
  ? O
  : never

/** A store that somebody signed in to from the command line. A call that fails is a `UsageError` with the failure's own words. */
export interface OpenedStore {
  get<A extends Area, C extends keyof Contract[A] & string>(area: A, call: C, input: Input<A, C>): Promise<Output<A, C>>
}

/** The options by which a command is told which store, and whose. */
export const STORE_OPTIONS = { store: 'string', name: 'string', 'password-stdin': 'boolean' } as const

/** Signs in to the store that `--store` names, does `work`, and locks it again however that ends. Throws `UsageError`. */
export async function withStore<T>(given: Arguments, terminal: Terminal, work: (store: OpenedStore) => Promise<T>): Promise<T> {
  const folder = given.text('store')
  if (folder === undefined) throw new UsageError('say which store with --store DIR')
  if (!existsSync(folder)) throw new UsageError(`${folder}: there is no such folder`)
  const services = createServices({
    storeDirectory: folder,
    standards: standardsPlaces(folder),
    dictionaryFolder,
    report: terminal.complain,
  })
  const get: OpenedStore['get'] = async (area, call, input) => {
    const answer = (await services.dispatch(area, call, input)) as Answer<never>
    if (!answer.ok) throw new UsageError(answer.failure.message)
    return answer.value
  }
  try {
    const { state, asks } = await get('store', 'status', {})
    if (state === 'none') throw new UsageError(`${folder}: there is no store in this folder`)
    const signInName = given.text('name') ?? ''
    if (asks === 'name-and-password' && signInName === '') throw new UsageError('say who signs in with --name')
    const password = await passwordOf(given, terminal)
    await get('store', 'signIn', { signInName, password })
    return await work({ get })
  } finally {
    await services.close()
  }
}

/** The password, from the input or asked for without showing it. Throws `UsageError`. */
export async function passwordOf(given: Arguments, terminal: Terminal): Promise<string> {
  if (given.values['password-stdin'] === true) return (await text(terminal.input)).replace(/\r?\n[\s\S]*$/, '')
  const typed = await terminal.askHidden?.('Password: ')
  if (typed === undefined) throw new UsageError('nobody can be asked for the password here: give it by --password-stdin')
  return typed
}
