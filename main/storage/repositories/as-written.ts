import type { z } from 'zod'

type Test = (value: unknown) => boolean
const always: Test = () => true

/**
 * Tells what was written by today's shape from what an older program wrote: true where nothing is missing that the schema would
 * put in, however deep. What is in the store was valid when it was written, so what is complete needs no reading by its schema,
 * which for thousands of things takes longer than all else.
 */
export function completeBy(schema: z.core.$ZodType): Test {
  const { def } = schema._zod as unknown as { def: Def }
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).flatMap(([key, field]) => {
        const isOptional = field._zod.def.type === 'optional'
        const test = completeBy(field)
        return isOptional && test === always ? [] : [{ key, isOptional, test }]
      })
      return (value) => {
        if (typeof value !== 'object' || value === null) return false
        const thing = value as Record<string, unknown>
        for (const { key, isOptional, test } of fields) {
          const own = thing[key]
          if (own === undefined ? !isOptional : !test(own)) return false
        }
        return true
      }
    }
    case 'array': {
      const test = def.element ? completeBy(def.element) : always
      return test === always ? always : (value) => Array.isArray(value) && value.every(test)
    }
    case 'nullable': {
      const test = def.innerType ? completeBy(def.innerType) : always
      return (value) => value === null || test(value)
    }
    case 'default':
    case 'optional':
      return def.innerType ? completeBy(def.innerType) : always
    case 'union':
    case 'record':
    case 'tuple':
    case 'pipe':
    case 'transform':
      return hasShape(schema) ? () => false : always
    default:
      return always
  }
}

interface Def {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  innerType?: z.core.$ZodType
}

/** Whether there is anything below that a schema could put something into: such a thing is read by its schema, to be safe. */
function hasShape(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  if (['object', 'default', 'prefault', 'transform', 'catch'].includes(def.type)) return true
  return Object.values(def)
    .flat()
    .some((part) => typeof part === 'object' && part !== null && '_zod' in part && hasShape(part as z.core.$ZodType))
}
