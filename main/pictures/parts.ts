/** What drawing needs besides its program: the program's compiled part, and letters as wide as those of Arial. */
export const PARTS: Readonly<Record<string, string>> = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  ...Object.fromEntries(
    ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map((cut) => [
      `arimo-${cut}.woff2`,
      `@fontsource/arimo/files/arimo-${cut}-normal.woff2`,
    ]),
  ),
}
