import { type Line, middleOf, pathOf } from './layout.ts'

/** A strand's line: thick, thin, dotted, two lines, beads, or dash and dot. Broken ones have a crossed box in the middle. */
export function ThreadLine({ line, look }: { line: Line; look: string }) {
  const path = pathOf(line)
  const { x, y } = middleOf(line)
  return (
    <g className={`thread-line ${look}`}>
      <path d={path} />
      {look === 'double' && <path className="inner" d={path} />}
      {look === 'broken' && (
        <>
          <rect x={x - 8} y={y - 8} width={16} height={16} rx={2} />
          <path className="cross" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />
        </>
      )}
    </g>
  )
}

/** The line of a strand as it stands in the key of the picture. */
export function LineSample({ look }: { look: string }) {
  return (
    <svg className="line-sample" width="28" height="10" aria-hidden="true">
      <g className={`thread-line ${look}`}>
        <path d="M1 5h26" />
        {look === 'double' && <path className="inner" d="M1 5h26" />}
      </g>
    </svg>
  )
}
