/** What a colour is for. Every meaning is told by shape or line as well: in grey nothing is lost. */
interface Tones {
  paper: string
  ink: string
  /** Years, roles and other lesser words. */
  quiet: string
  /** Fills of half symbols. */
  fill: string
  /** The ground of a household. */
  ground: string
  warm: string
  cool: string
  harm: string
  power: string
}
export type Colours = Readonly<Tones>

const PRINT: Colours = {
  paper: '#ffffff',
  ink: '#1e2421',
  quiet: '#454c47',
  fill: '#6c726d',
  ground: '#f1eee7',
  warm: '#1c5044',
  cool: '#28527b',
  harm: '#98281c',
  power: '#69386d',
}
const GREY: Colours = {
  paper: '#ffffff',
  ink: '#1f1f1f',
  quiet: '#454545',
  fill: '#707070',
  ground: '#efefef',
  warm: '#1f1f1f',
  cool: '#1f1f1f',
  harm: '#1f1f1f',
  power: '#1f1f1f',
}
/** The tokens of the window, so that a picture on the screen goes with its theme. */
const TOKENS: Readonly<Record<keyof Tones, string>> = {
  paper: 'page',
  ink: 'ink',
  quiet: 'ink-2',
  fill: 'ink-3',
  ground: 'sunken',
  warm: 'accent-text',
  cool: 'suggestion',
  harm: 'error',
  power: 'reported',
}

export interface ColourOptions {
  greyscale?: boolean | undefined
  /** For the window: colours are its tokens, with the printed ones behind them. Other readers of SVG know no tokens. */
  themed?: boolean | undefined
}

/** The colours of a picture. */
export function coloursOf({ greyscale = false, themed = false }: ColourOptions): Colours {
  const plain = greyscale ? GREY : PRINT
  if (!themed) return plain
  const named = Object.entries(TOKENS).map(([tone, token]) => [
    tone,
    `var(--${greyscale && tone !== 'paper' && tone !== 'ground' ? 'ink' : token}, ${plain[tone as keyof Tones]})`,
  ])
  return Object.fromEntries(named) as unknown as Colours
}
