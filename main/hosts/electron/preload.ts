import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../../../shared/api/index.ts'
import { CHANNELS } from './channels.ts'

/**
 * All that a page can reach under Electron: three verbs, each on a channel of its own. What they carry is checked on
 * the other side.
 */
const bridge: Bridge = {
  call: (area, call, input) => ipcRenderer.invoke(CHANNELS.call, area, call, input),
  host: {
    saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
    openFile: (endings) => ipcRenderer.invoke(CHANNELS.openFile, endings),
  },
}

contextBridge.exposeInMainWorld('casewright', bridge)
