/**
 * Words of the constructs that speak of no party: orders, steps, lists, advice, cloze texts. As in `types.ts`, lists hold
 * lower-case words or phrases, and templates are in the document's language.
 */
export interface ConstructWords {
  /** "one" to "ten", with what they count. */
  numbers: ReadonlyMap<string, number>;
  /** Lead-ins and titles that say that what follows is in an order: "in order", "from most to least". Matched anywhere. */
  orders: readonly string[];
  /** "from … to …": what stands between names the ends of an order, and `first` behind one of them its start; `graded` are adjectives of degree. */
  ranges: { from: string; to: string; first: string; graded: readonly string[] };
  procedures: {
    /** How a title that names a procedure begins: "how to", "steps to". */
    leads: readonly string[];
    /** Nouns that make a title the name of a procedure: "…'s procedure", "phases of …". */
    nouns: readonly string[];
    /** Nouns that do so only above things to do: "protocol". */
    looseNouns: readonly string[];
    /** Words of titles over what to do in order to learn: lists below them are no procedures. */
    learning: readonly string[];
    /** Verbs with which advice begins rather than a step: "use", "consider". */
    advising: readonly string[];
    /** Verbs behind "how to" that name an aim: what follows are ways to it, in no order. */
    aims: readonly string[];
    /** Of `nouns`, the ones that name the single parts, as plurals and as labels of an item: "steps", "step". */
    parts: readonly string[];
    /** Words that say no more than that steps follow: "follow", "these", "main". */
    empty: readonly string[];
    /** Words of a title whose numbered list is no procedure: questions, tips, agenda. */
    others: readonly string[];
  };
  /** Nouns that head a list that is worth knowing by heart: "types of …", "principles of …". Plural. */
  listHeads: readonly string[];
  /** Between such a noun and what it is of: "of", "for". */
  of: readonly string[];
  /** Adjectives before such a noun that tell nothing: "main", "key". */
  plainAdjectives: readonly string[];
  /** What a lead-in says before its number: "there are". */
  thereAre: readonly string[];
  /** What a row is called that adds the others up. */
  totals: readonly string[];
  /** Words by which a path through the menus of a program is known: where it is, what is done there, entries that most have. */
  menus: {
    places: readonly string[];
    acts: readonly string[];
    entries: readonly string[];
  };
  advice: {
    /** Titles of sections that hold good practice; tips are none. */
    headings: readonly string[];
    /** Labels of what is right and what is wrong: "do", "don't", "avoid". */
    good: readonly string[];
    bad: readonly string[];
    /** Labels of what should be done in the place of a mistake: "instead", "better". */
    instead: readonly string[];
    /** First words of an item that tells what not to do. */
    negative: readonly string[];
    /** The same of what to do: "always". */
    positive: readonly string[];
    /** Lead-ins and headings that are nothing else, above what to do and what not to do: "do", "better"; "don't", "never". */
    goodTitles: readonly string[];
    badTitles: readonly string[];
    /** Labels of advice that may as well be advice on learning: "tip". */
    tips: readonly string[];
    /** Words of advice on learning and exams, on reading on, or on the document itself: it is no practice of the trade. */
    study: readonly string[];
    /** Titles over advice on how to sit an exam. */
    exams: readonly string[];
    /** Words that begin a reason: "because". Behind advice that lost its "don't" it would argue for the contrary. */
    reasons: readonly string[];
    /** Verbs of every day in their base form, beside those of duties: "have", "wear". */
    verbs: readonly string[];
    /** Forms in -ing that are too short to be told by their ending: "using". */
    shortGerunds: readonly string[];
    goodName: string;
    badName: string;
  };
  /** Quantities of rules, each of which a sentence may be asked for; absent: sentences of the language get no blanks. */
  quantities?: {
    /** Units of time, length, weight …, as written behind a number; their case aside. */
    units: readonly string[];
    /** Words for powers of ten behind a number: "million". */
    scales: readonly string[];
    /** Between the two ends of a range: "to", "and". */
    joins: readonly string[];
    /** What makes a number a limit: "at least", "every". */
    bounds: readonly string[];
    /** Forms of auxiliaries in the past: what was is no rule. */
    past: readonly string[];
    /** Words that point to another sentence: "this", "above". */
    pointing: readonly string[];
  };
  /** Labels of memory aids. */
  mnemonics: readonly string[];
  /** Choices that stand for all or none of the others. */
  allAbove: readonly string[];
  noneAbove: readonly string[];
  /** What a question says of how many choices are right: "choose two". The number follows. */
  choose: readonly string[];
  /** Columns or headings of things to be matched. */
  matching: readonly string[];
  /** What begins the objectives of a unit in running text: "you should be able to". */
  objectiveLeads: readonly string[];
  /** Names for the parts of an exam: "domain". */
  examDomains: readonly string[];
  /** Verbs and fillers of objectives that name no topic: describe, explain, understand. */
  objectiveVerbs: readonly string[];
  /** "known as", "called": what follows is a term. */
  called: readonly string[];
  /** "the term": what follows, up to a verb of meaning, is a term. */
  theTerm: readonly string[];
  /** How a sentence sends its reader elsewhere, and for what: "see X for Y". */
  crossReferences: {
    see: readonly string[];
    for: readonly string[];
    /** Words of places and uses that name nothing: "section", "more details". */
    vague: readonly string[];
  };
  prompts: {
    /** `{title}`, `{items}`. */
    order: string;
    /** `{title}`, `{step}`. */
    nextStep: string;
    /** `{title}`. */
    firstStep: string;
    /** `{title}`, `{count}`. */
    allSteps: string;
    /** `{title}`, `{count}`. */
    nameAll: string;
    /** `{statement}`. */
    mistakeOrPractice: string;
    /** `{mistake}`. */
    instead: string;
    /** `{short}`. */
    standsFor: string;
    /** `{long}`. */
    shortFor: string;
    /** `{topic}`. */
    mnemonic: string;
    /** `{mnemonic}`. */
    mnemonicMeans: string;
    /** `{item}`. */
    match: string;
    /** `{use}`. */
    whereFor: string;
  };
}
