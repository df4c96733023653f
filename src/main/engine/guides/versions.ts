/** Goes up when documents are read differently: stored with each version of a source. */
export const readVersion = 3;
/** Goes up when other facts or cards come out of the same text. */
export const compilerVersion = 3;
