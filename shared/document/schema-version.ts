/** The version of the document model in `schema.ts`. */
export const SCHEMA_VERSION = 1
