/** The largest file that is read, in bytes: about 100,000 rows of a spreadsheet. */
export const LARGEST_FILE = 20 * 1024 * 1024
/** The most that one packed file may unpack to, in bytes; more than this is no record of a family. */
export const LARGEST_UNPACKED = 200 * 1024 * 1024
/** The most cells that are read from one file, those that only fill a row up included. */
export const MOST_CELLS = 1_500_000
/** How deep the parts of a Word file may stand in one another. */
export const DEEPEST = 400
/** The most attributes that one element may have. */
export const MOST_ATTRIBUTES = 1_000
/** The most elements that the trees of one packed file may have together, and all that is read of it, part by part, again and again. */
export const MOST_IN_TREES = 2_000_000
export const MOST_ELEMENTS = 8_000_000
/** The most signs of text that are read from one file, each cell counted with its own, and of XML in all of its parts. */
export const MOST_SIGNS = 400_000_000
export const MOST_TEXT = 100_000_000
/** The last column that three letters name is ZZZ. */
export const MOST_COLUMNS = 18_278
/** Excel itself takes no longer format for a number. */
export const LONGEST_FORMAT = 255
/** The most parts that one packed file may have; the largest workbooks have some hundreds. */
export const MOST_PARTS = 20_000
