/** Templates of prompts; `{name}` is replaced. They are in the document's language. */
export interface Prompts {
  who: string;
  responsibleFor: string;
  decides: string;
  ensures: string;
  hasTo: string;
  bareAdjective: string;
  forScope: string;
  /** A question and the condition before it. */
  behindLead: string;
  /** How far a part reaches: `{known}`, then the two words that mark its ends. */
  boundary: string;
  /** For scopes that do not fit behind "for": whole phrases with a verb. */
  underScope: string;
  listResponsible: string;
  listVerb: string;
  listModal: string;
  contains: string;
  /** The same of several. */
  contain: string;
  means: string;
  /** A definition made from a predicate: "one that decides …". */
  oneThat: string;
  /** A cell of a table: key and head of the column. */
  attribute: string;
  /** The same cell asked the other way round. */
  attributeReverse: string;
  /** What is ticked of the heads of a table: behind the thing. */
  whichOf: string;
  /** Stands for a key where the column of keys has no name. */
  oneOfThem: string;
  whichTerm: string;
  exampleOf: string;
  analogy: string;
  part: string;
  contrast: string;
  otherSide: string;
  trueOrFalse: string;
  why: string;
  /** Asks for the example, where the example would give the term away. */
  givenExample: string;
  mustStill: string;
  cloze: string;
  accountable: string;
  supporting: string;
  consulted: string;
  informed: string;
  matrix: string;
  /** A cell of a table of parties, where nothing tells which axis holds the things. */
  grid: string;
}
