import { type IpcMain, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Answer, Host } from '../../../shared/api/index.ts'
import type { Dispatch } from '../../services/index.ts'
import { CHANNELS } from './channels.ts'
import { isOurs } from './origin.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const REFUSED: Answer<never> = {
  ok: false,
  failure: { code: 'refused', message: 'Casewright takes calls from its own window only.' },
}

/** Takes the page's calls: from the main frame of our own page and nobody else. */
export function takeCalls(dispatch: Dispatch, host: Host): void {
  handle(CHANNELS.call, (_event, area: unknown, call: unknown, input: unknown) => dispatch(String(area), String(call), input))
  handle(CHANNELS.saveFile, (_event, file) => host.saveFile(file))
  handle(CHANNELS.openFile, (_event, endings) => host.openFile(endings))
}

function handle(channel: string, handler: Handler): void {
  ipcMain.handle(channel, (event, ...rest) => (isOurPage(event) ? handler(event, ...rest) : REFUSED))
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
}
