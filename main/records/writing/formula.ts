/** The signs with which a formula begins, as wide as East Asian keyboards type them too. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u

/** Whether a spreadsheet might take a text for a formula, be it after spaces or signs that cannot be seen. */
export const mayBeFormula = (text: string): boolean => FORMULA.test(text)
