/** What is used of papaparse here; its published types would bring Node’s into `shared`. */
declare module 'papaparse' {
  export interface ParseError {
    type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
  }
  const Papa: {
    parse(
      text: string,
      config: { delimiter: string; newline: '\n'; quoteChar: string },
    ): { data: string[][]; errors: ParseError[] }
  }
  export default Papa
}
