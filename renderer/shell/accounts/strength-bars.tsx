import type { Strength } from '../password-strength.ts'

export function StrengthBars({ strength }: { strength: Strength }) {
  return (
    <div className="strength">
      <b>Strength</b>
      <div className="strength-bars" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= strength.bars ? 'met' : ''} />
        ))}
      </div>
      <p role="status">{strength.words || 'Length matters most. You can paste it.'}</p>
    </div>
  )
}
