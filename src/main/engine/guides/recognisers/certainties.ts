/** How sure a term is that stands before a sign ("="): the arbiter tells by it that no list of duties is meant. */
export const signCertainty = 0.86;
