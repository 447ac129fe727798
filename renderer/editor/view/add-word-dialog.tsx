import { Button, Dialog } from '../../ui/index.ts'

export interface AddWordDialogProps {
  /** The word to add; null while nothing is asked. */
  word: string | null
  onAdd: (word: string) => void
  onClose: () => void
}

/** Asks before a word goes to others: a list that is handed on must hold nobody's name. */
export function AddWordDialog({ word, onAdd, onClose }: AddWordDialogProps) {
  return (
    <Dialog
      title={`Add “${word ?? ''}” to the authority’s dictionary?`}
      isOpen={word !== null}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            onPress={() => {
              if (word !== null) onAdd(word)
              onClose()
            }}
          >
            Add the word
          </Button>
        </>
      }
    >
      <p>
        It goes into the file <b>words/authority-words.yaml</b> of your own templates folder, in plain text, and to everybody who
        is given that folder.
      </p>
      <p>
        <b>Never add a person’s name</b>, nor anything that could tell who a family is. Names of the people in a case are known
        from the case; a word for you alone belongs in your own dictionary, which is encrypted.
      </p>
    </Dialog>
  )
}
