// @vitest-environment happy-dom
import { BroadcastChannel as NodeChannel } from 'node:worker_threads'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { useLockedElsewhere } from '../../../renderer/shell/frame/use-locked-elsewhere.ts'

afterEach(() => vi.unstubAllGlobals())

test('a lock that ends after the window has locked already tells nobody, and does not fail', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('BroadcastChannel', NodeChannel)
  let tellOthers = () => {}
  const onLocked = () => {}
  function Window() {
    tellOthers = useLockedElsewhere(onLocked)
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(<Window />))
  await act(async () => root.unmount())
  expect(() => tellOthers()).not.toThrow()
})
