import fc from 'fast-check'

/**
 * Properties are tried on the same examples each time, so that whether a change is let in hangs on the change alone. Other examples are
 * looked for by giving another seed: `PROPERTY_SEED=7 npx vitest run`.
 */
const seed = Number(process.env.PROPERTY_SEED ?? 19_891_116)
if (!Number.isSafeInteger(seed))
  throw new TypeError(`PROPERTY_SEED has to be a whole number, not “${process.env.PROPERTY_SEED}”.`)
fc.configureGlobal({ seed })
