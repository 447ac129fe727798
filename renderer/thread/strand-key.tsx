import type { Picture } from './picture/cards.ts'
import { strandStyle } from './picture/strand-styles.ts'
import { LineSample } from './picture/thread-line.tsx'

/** Which line is which thread. */
export function StrandKey({ strands, breaks }: Picture) {
  return (
    <ul className="strand-key" aria-label="Threads">
      {strands.map(({ id, name }, index) => (
        <li key={id}>
          <LineSample look={strandStyle(index, strands.length)} />
          {name}
        </li>
      ))}
      {breaks.length > 0 && (
        <li>
          <LineSample look="broken" />
          Broken
        </li>
      )}
    </ul>
  )
}
