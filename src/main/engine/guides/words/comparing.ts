/** How a language says the same in other words, and what does not change what is spoken of. */
export interface Comparing {
  /** Short forms that any dictionary has: "config" is "configuration". */
  clippings: ReadonlyMap<string, string>;
  /** Endings of nouns for what is done with a thing: "firewall configuration" speaks of the firewall. */
  activities: RegExp;
  /** Words that only carry a negation: "does not clean" denies "cleans". */
  carriers: readonly string[];
  /** Words that make a negation something else than a denial: "not only", "not unless". */
  noDenial: readonly string[];
  /** Words for keeping something safe: "network security", "protecting the network". The first one stands for all. */
  guards: readonly string[];
  /** Verbs that add nothing before those: "ensuring network security". */
  assures: readonly string[];
  /** Number words that say how many members a list has, from two on. */
  numbers: readonly string[];
}
