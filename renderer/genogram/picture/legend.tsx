import { coloursOf, type GenogramDrawing } from '../../../shared/family/drawing/index.ts'
import { Piece } from './piece.tsx'

const COLOURS = coloursOf({ themed: true })

/** What the signs of this picture mean; only those that it uses. */
export function Legend({ drawing }: { drawing: GenogramDrawing }) {
  return (
    <section className="family-legend" aria-label="Key to the picture">
      <ul>
        {drawing.signs.map((sign) => (
          <li key={sign.id}>
            <svg width="42" height="24" viewBox="0 0 104 60" aria-hidden="true">
              <Piece svg={sign.draw(COLOURS)} />
            </svg>
            {sign.words}
          </li>
        ))}
      </ul>
      {drawing.shortWords.length > 0 && <p>{drawing.shortWords.join(' · ')}</p>}
    </section>
  )
}
