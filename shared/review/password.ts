/** A shorter password is refused; NCSC asks for length and against common ones, and not for capitals, figures or signs. */
export const SHORTEST_PASSWORD = 12

/** A longer one is refused, so that working it out cannot be made to take for ever. */
export const LONGEST_PASSWORD = 200
