/** The largest file that is read, in bytes: about 100,000 rows of a spreadsheet. */
export const LARGEST_FILE = 20 * 1024 * 1024
/** The most that one packed file may unpack to, in bytes; more than this is no record of a family. */
export const LARGEST_UNPACKED = 200 * 1024 * 1024
/** The most cells that are read from one file, those that only fill a row up included. */
export const MOST_CELLS = 1_500_000
/** How deep the parts of a Word file may stand in one another. */
export const DEEPEST = 400
/** The most parts that one packed file may have; the largest workbooks have some hundreds. */
export const MOST_PARTS = 20_000
