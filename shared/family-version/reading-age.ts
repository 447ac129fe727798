const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen']

/** Years after the age of five at which a text of that Flesch-Kincaid grade is easy to read, told as an age. */
export function readingAge(grade: number | null): string {
  if (grade === null) return 'too few words to tell'
  const age = Math.max(5, Math.round(grade + 5))
  if (age >= 22) return 'somebody with years of study'
  if (age >= 18) return 'an adult who reads a lot'
  return `somebody of ${ONES[age] ?? TEENS[age - 11]}`
}
