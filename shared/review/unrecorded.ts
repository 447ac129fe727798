/** Those whose signature the standard asks for, of whom nothing is recorded: neither that they signed, nor why they did not. */
export const unrecorded = <Party extends { requirement: string | null; signature: unknown }>(
  parties: readonly Party[],
): Party[] => parties.filter(({ requirement, signature }) => requirement !== null && signature === null)
