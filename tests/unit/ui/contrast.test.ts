import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

type Tokens = Record<string, string>

/** The custom properties of the first block that opens with `start`. */
function tokensAfter(start: string): Tokens {
  const at = css.indexOf(`${start} {`)
  if (at === -1) throw new Error(`tokens.css has no ${start}`)
  const block = css.slice(at, css.indexOf('}', at))
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = tokensAfter('\n:root')
const themes: Record<string, Tokens> = {
  light,
  dark: { ...light, ...tokensAfter(':root[data-theme="dark"]') },
  contrast: { ...light, ...tokensAfter(':root[data-theme="contrast"]') },
}

/** Follows `var(--other)` to a colour in six digits. */
function colour(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? ''
  const other = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1]
  return other ? colour(tokens, other) : value
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The table at the top of the file: foreground, background, what is needed, and the figure for each theme. */
const table = [...css.matchAll(/^ {3}([a-z0-9-]+) +on ([a-z0-9-]+) +([\d.]+):1 +([\d.]+) +([\d.]+) +([\d.]+)$/gm)].map(
  ([, foreground = '', background = '', need, ...figures]) => ({
    foreground,
    background,
    need: Number(need),
    figures: { light: Number(figures[0]), dark: Number(figures[1]), contrast: Number(figures[2]) },
  }),
)

test('the way contrast is worked out gives the known figures', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('the table names every pair that the themes were drawn for', () => {
  expect(table).toHaveLength(130)
})

describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  test.each(table)('$foreground on $background can be read', ({ foreground, background, need, figures }) => {
    const tokens = themes[theme] ?? {}
    const found = contrast(colour(tokens, foreground), colour(tokens, background))
    expect(found).toBeGreaterThanOrEqual(need)
    expect(found).toBeCloseTo(figures[theme], 2)
  })
})

test.each([
  ['dark', '@media (prefers-color-scheme: dark) {\n  :root:not([data-theme])'],
  ['contrast', '@media (prefers-contrast: more) {\n  :root:not([data-theme])'],
])('the computer’s own %s setting gives the same colours as choosing it', (theme, start) => {
  expect(tokensAfter(start)).toEqual(tokensAfter(`:root[data-theme="${theme}"]`))
})
