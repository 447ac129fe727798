import { useCallback, useState } from 'react'
import { useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button } from '../ui/index.ts'
import { FolderTrouble } from './folder-trouble.tsx'

/** Says at the start, once, that no backup comes into a folder any more. Who does not look after them is told whom to tell. */
export function BackupNotice({ onOpen }: { onOpen: () => void }) {
  const { api } = useServices()
  const { may } = useSignedIn()
  const { loaded } = useAnswer(useCallback(() => api.backups.notice({}), [api]))
  const [isSeen, setSeen] = useState(false)
  const open = () => {
    // The screen says the same.
    setSeen(true)
    onOpen()
  }
  if (isSeen || loaded.state !== 'ready') return null
  return loaded.value.map((folder) => (
    <div className="frame-notice" key={folder.path}>
      <Banner
        tone="warning"
        actions={
          <>
            {may('backup') && (
              <Button compact onPress={open}>
                Backups…
              </Button>
            )}
            <Button compact onPress={() => setSeen(true)}>
              Not now
            </Button>
          </>
        }
      >
        <FolderTrouble {...folder} />
        {!may('backup') && ' Tell whoever looks after the backups.'}
      </Banner>
    </div>
  ))
}
