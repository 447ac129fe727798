import { z } from 'zod'

/** Where in a value something stands: names of fields, and places in lists. */
export type Path = readonly (string | number)[]

/** How the values of fields are come by. */
export interface Making {
  /** Text for a field that takes any, of at most so many characters. */
  text(path: Path, longest: number): string
  /** A value of its own for what stands at a path, used where its schema takes it: an id that is there, a choice that matters. */
  given?(path: Path): unknown
}

/** Tried in turn where a field takes no text of one's own. */
const OTHERS = ['2026-03-02', '2026-03', '2026-03-02T09:00:00.000Z', 'word', '0'.repeat(64), 'three plain words', 'AAAA', '']

/**
 * A value that a schema takes, with every field in it, one thing in every list, and one of each kind in a list of several kinds: a field
 * that is added to a schema is in it without anybody's doing. Throws where it can make none.
 */
export function madeFrom(schema: z.core.$ZodType, making: Making, path: Path = []): unknown {
  const given = making.given?.(path)
  if (given !== undefined && takes(schema, given)) return given
  const made = everyMadeFrom(schema, making, path)[0]
  if (made === undefined) throw new Error(`nothing can be made for ${path.join('.')}`)
  return made.value
}

/** A value of each kind that a schema takes. */
function everyMadeFrom(schema: z.core.$ZodType, making: Making, path: Path): { value: unknown }[] {
  const { def } = schema._zod as unknown as { def: Def }
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return everyMadeFrom(def.innerType, making, path)
    case 'pipe':
      return everyMadeFrom(def.in, making, path)
    case 'union':
      return def.options.flatMap((option) => everyMadeFrom(option, making, path)).filter(({ value }) => takes(schema, value))
    case 'literal':
    case 'enum':
      return [{ value: def.type === 'literal' ? def.values[0] : Object.values(def.entries)[0] }]
    case 'boolean':
      return [{ value: true }]
    case 'number':
      return [1, 10, 2_000].filter((value) => takes(schema, value)).map((value) => ({ value }))
    case 'string':
      return [making.text(path, longestOf(schema)), ...OTHERS]
        .filter((value) => takes(schema, value))
        .slice(0, 1)
        .map((value) => ({ value }))
    case 'array':
      return [{ value: manyOf(def.element, making, path) }]
    case 'tuple':
      return [{ value: def.items.map((item, at) => madeFrom(item, making, [...path, at])) }]
    case 'record': {
      const keys = keysOf(def.keyType, making, path)
      return [{ value: Object.fromEntries(keys.map((key) => [key, madeFrom(def.valueType, making, [...path, key])])) }]
    }
    case 'object':
      return [
        {
          value: Object.fromEntries(
            Object.entries(def.shape).map(([name, field]) => [name, madeFrom(field, making, [...path, name])]),
          ),
        },
      ]
    default:
      return [{ value: making.text(path, 100) }]
  }
}

function manyOf(element: z.core.$ZodType, making: Making, path: Path): unknown[] {
  const first = making.given?.([...path, 0])
  if (first !== undefined && takes(element, first)) return [first]
  const { def } = element._zod as unknown as { def: Def }
  if (def.type === 'union' && def.discriminator !== undefined)
    return def.options.map((option, at) => madeFrom(option, making, [...path, at]))
  return [madeFrom(element, making, [...path, 0])]
}

function keysOf(keyType: z.core.$ZodType, making: Making, path: Path): string[] {
  const { def } = keyType._zod as unknown as { def: Def }
  if (def.type === 'enum') return Object.values(def.entries).map(String)
  return [String(madeFrom(keyType, making, [...path, 'key']))]
}

const takes = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success

const longestOf = (schema: z.core.$ZodType): number =>
  (schema instanceof z.ZodString && schema.maxLength) || Number.POSITIVE_INFINITY

/** As much of zod's own description of a schema as is walked here. */
type Schema = z.core.$ZodType
type Def =
  | { type: 'optional' | 'nullable' | 'default' | 'prefault' | 'readonly'; innerType: Schema }
  | { type: 'pipe'; in: Schema }
  | { type: 'union'; options: Schema[]; discriminator?: string }
  | { type: 'literal'; values: unknown[] }
  | { type: 'enum'; entries: Record<string, unknown> }
  | { type: 'boolean' | 'number' | 'string' | 'unknown' }
  | { type: 'array'; element: Schema }
  | { type: 'tuple'; items: Schema[] }
  | { type: 'record'; keyType: Schema; valueType: Schema }
  | { type: 'object'; shape: Record<string, Schema> }

/** Every place in a value, the value itself first. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const parts: [string | number, unknown][] = Array.isArray(value) ? value.map((one, at) => [at, one]) : Object.entries(value)
  return [path, ...parts.flatMap(([name, part]) => placesIn(part, [...path, name]))]
}

/** The value with another thing at a place. */
export function replacedAt(value: unknown, [name, ...rest]: Path, other: unknown): unknown {
  if (name === undefined) return other
  if (Array.isArray(value)) return value.map((one, at) => (at === name ? replacedAt(one, rest, other) : one))
  const record = value as Record<string, unknown>
  return { ...record, [name]: replacedAt(record[name], rest, other) }
}
