import { Button } from '../ui/index.ts'

/** For Excel, or for every other program. */
export type FiguresFormat = 'xlsx' | 'csv'

/** The two ways in which a list of figures can be saved; `of` says to a screen reader which list it is. */
export function SaveFigures({ of, onSave }: { of: string; onSave: (format: FiguresFormat) => void }) {
  return (
    <>
      <Button look="quiet" compact aria-label={`Save for Excel: ${of}`} onPress={() => onSave('xlsx')}>
        Save for Excel
      </Button>
      <Button look="quiet" compact aria-label={`Save as CSV: ${of}`} onPress={() => onSave('csv')}>
        Save as CSV
      </Button>
    </>
  )
}
