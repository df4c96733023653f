import type { Comparing } from './comparing.ts';
import type { Prompts } from './prompts.ts';
import type { LabelWords } from './label-words.ts';
import type { ConstructWords } from './construct-words.ts';

/**
 * What a recogniser needs to know of a language, as data. Lists hold lower-case words or phrases; the grammar builds its
 * patterns from them once. A new language is one new file of this shape plus its entry in `index.ts`.
 */
export interface Words {
  /** What `reconcile` needs to hold texts against each other; absent: only equal stems are equal. */
  comparing?: Comparing;
  /** BCP 47 primary language. */
  language: string;
  /** How sentences, headings and lead-ins are built; null for English, whose grammar is in `grammar/`. */
  frames: Frames | null;
  /** The recognisers that these words suffice for; null for all. */
  recognisers: readonly string[] | null;
  /** The commonest words, by which the language of a text is told. */
  frequent: readonly string[];
  /** Words that carry no meaning of their own when subjects are compared. */
  functionWords: readonly string[];
  /** Of `functionWords`, those that tell two subjects apart: "security of" and "security in". */
  prepositions: readonly string[];
  articles: readonly string[];
  /** Letters of words that lose their vowel and are written together with the next one: "l" of "l'école". */
  elided: string;
  /** Determiners that may stand before a party: "each nurse", "all customers". */
  determiners: readonly string[];
  /** Of these, the ones before one thing of several: "a", "each". */
  singleDeterminers: readonly string[];
  /** How the text addresses the learner. */
  learner: {
    subjects: readonly string[];
    possessives: readonly string[];
    name: string;
    /** Stands for the reader where anybody is meant: "somebody". */
    anybody?: string;
    /** Forms that only their capital tells from another word: "Sie" from "sie". Matched as written. */
    polite: readonly string[];
  };
  /** How those who wrote the text speak of themselves. */
  writer: readonly string[];
  /** In a question about the learner's side, "your" would give the answer away. */
  learnerReplacements: readonly (readonly [from: string, to: string])[];
  /** Nouns that make "X …" a heading or column on the part of X: responsibilities, duties, role. */
  dutyNouns: readonly string[];
  /** Nouns that may stand between a party and such a noun: "X security responsibilities". */
  dutyModifiers: readonly string[];
  /** Possessives of the third person: "its", "their". */
  ownPossessives: readonly string[];
  /** "their own": what is said of each of several. */
  theirOwn: string;
  /** Endings of nouns that take no article by themselves, and of nouns for single things. */
  massEndings: readonly string[];
  countEndings: readonly string[];
  /** Verbs that make "X …" a column or heading on the part of X: manages, handles. */
  columnVerbs: readonly string[];
  /** Of `columnVerbs`, those that are nouns as well, or have things for subjects: "access controls", "the plan covers". */
  weakColumnVerbs: readonly string[];
  /** Of `dutyNouns`, those that are as often something else: "server side", "database tasks". */
  weakDutyNouns: readonly string[];
  /** Of `dutyNouns`, those that name a topic when more words follow: "shared responsibility in the cloud". */
  topicNouns: readonly string[];
  /** Endings of nouns for people and offices. */
  agentEndings: readonly string[];
  /** Nouns that name a person or an office by themselves: "nurse", "landlord". */
  roleNouns: readonly string[];
  /** Of `roleNouns`, those that are as often machines or software: "host", "broker", "agent". */
  machineRoles: readonly string[];
  /** Words behind a verb that belong to it: "carries out". */
  particles: readonly string[];
  /** Words that begin a time or a condition: "after", "before". */
  timeWords: readonly string[];
  /** Between two that a title compares: "vs". */
  versus: readonly string[];
  /** Words with such an ending that are things or no nouns at all. */
  notAgents: readonly string[];
  /** What may precede a party in such a heading: "responsibilities of", "role of the", "managed by". */
  dutyLeads: readonly string[];
  /** First words that are no party: "key responsibilities", "shared responsibility". */
  notParties: readonly string[];
  /** Adjectives after "to be" that give somebody a duty, with their preposition: "responsible for". */
  responsible: readonly string[];
  /** Whole phrases that do the same without "to be": "takes responsibility for". */
  takesOn: readonly string[];
  /** Behind "to be", phrases whose clause says what the subject does: "the one who". */
  identity: readonly string[];
  /** Modal phrases of duty: must, has to. */
  modals: readonly string[];
  /** Of these, the ones that show by themselves that somebody has a duty: must, has to. */
  firmModals: readonly string[];
  /** Modals that allow: "may". */
  permissions: readonly string[];
  /** Verbs in base form whose subject is taken to have the duty that follows. */
  dutyVerbs: readonly string[];
  /** Verbs (third person) and phrases that say no more than "is responsible for": facts with them are about their object. */
  genericVerbs: readonly string[];
  /** Of these, the ones that are nouns just as often: at the start of an item they need an object to count as verbs. */
  nounLikeVerbs: readonly string[];
  /** Verbs of learning: "you should know" gives nobody a duty. */
  studyVerbs: readonly string[];
  /** Openings that speak to the reader: "remember that". */
  reminders: readonly string[];
  /** Modals that give nobody a duty: "can", "may". */
  auxiliaries: readonly string[];
  /** "from" and "down to": how far something reaches. A plain "to" is no limit. */
  boundary: { from: readonly string[]; to: readonly string[] };
  /** Words for a whole, which take an article: "entire", "rest". */
  wholes: readonly string[];
  /** Verbs of containing: an item that begins with one leads to a list. */
  includeVerbs: readonly string[];
  /** Between a whole and its parts, of one thing and of several: "includes", "consist of". */
  containing: { one: readonly string[]; many: readonly string[] };
  /** Words behind which a sentence turns to something else: "but", "whereas". */
  contrasts: readonly string[];
  /** Nouns for what a lead-in announces: "the following tasks". */
  listNouns: readonly string[];
  /** First words of a text that says what somebody is: "the", "anyone", "person". */
  beingStarts: readonly string[];
  /** Verbs that praise or describe unless the text is about duties: "supports several kinds of tokens". */
  softVerbs: readonly string[];
  /** Verbs of telling, having and feeling: their subject has no duty, whatever follows. */
  idleVerbs: readonly string[];
  /** Verbs that praise where the reader is the object: "X gives you the tools". */
  givingVerbs: readonly string[];
  /** Determiners behind which a noun must come: "compares the labels". */
  strictDeterminers: readonly string[];
  /** Objects that name nothing: "some parts of it", "the rest". */
  vagueObjects: readonly string[];
  /** Forms of "to be" that may stand before `responsible` or a participle. */
  be: readonly string[];
  /** Auxiliaries behind one, and behind several: "has", "have". */
  singularForms: { one: readonly string[]; many: readonly string[] };
  /** "by" in "is managed by". */
  by: readonly string[];
  /** Other words between "solely" and the party that has something: "for", "up to". */
  ownerPrepositions: readonly string[];
  /** Words that begin an exception: "except", "unless". */
  exceptions: readonly string[];
  /** Phrases between a thing and the party that has it: "lies with", "belongs to". */
  liesWith: readonly string[];
  share: readonly string[];
  and: readonly string[];
  or: readonly string[];
  adverbs: readonly string[];
  negations: readonly string[];
  /** Words that say that nobody else shares it. */
  exclusive: readonly string[];
  /** Cells that say in a word what the letters R, A, S, C and I say. */
  raci: Readonly<Record<'R' | 'A' | 'S' | 'C' | 'I', readonly string[]>>;
  /** Cells and words that stand for all parties. */
  shared: readonly string[];
  /** Cells that rate or compare rather than name somebody: low, major, higher. */
  ratings: readonly string[];
  /** Cells that say that there is nothing. */
  nothing: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  conjunctions: readonly string[];
  concessives: readonly string[];
  /** Words that open a condition or a place before a comma and belong to the question: "On a shared host, who …". */
  leadWords: readonly string[];
  /** Openings that mean nothing once the sentence stands alone: "for example". */
  emptyLeads: readonly string[];
  /** Words that make what follows a clause of its own: who, which, how, whether. */
  clauseWords: readonly string[];
  /** Words before a clause that says when or why: "if", "because". */
  clauseLeads: readonly string[];
  /** Pronouns that begin a clause of their own: "it", "they". */
  ownSubjects: readonly string[];
  /** Words at the start of an object that point to something said before. */
  pointers: readonly string[];
  /** "this includes", "including", "such as": what comes next are parts. */
  partsLeads: readonly string[];
  /** "the following", "these": an object that stands for the list below. */
  listPlaceholders: readonly string[];
  includes: readonly string[];
  /** Determiners and adjectives that tell a verb from a noun before them. */
  objectStarts: readonly string[];
  labels: LabelWords;
  /** First words of a definition, and words that begin its relative clause. */
  definitionStarts: readonly string[];
  relatives: readonly string[];
  /** How sentences define a term. */
  definitions: {
    /** "refers to", "means". */
    refers: readonly string[];
    /** "is", "are". */
    copulas: readonly string[];
    /** Adverbs that may follow them. */
    hedges: readonly string[];
    /** First words of a complement that names a kind: "a device that …". */
    openers: readonly string[];
    /** Words that begin the clause that tells the kind apart. */
    clauses: readonly string[];
    /** Words of a complement that praises, counts or compares. */
    praise: readonly string[];
    /** Nouns for sorts of things: what is listed under "types of" is named and described. */
    kinds: readonly string[];
  };
  /** How a reference to another place begins: "see", "for more information". */
  references: readonly string[];
  /** Pronouns that leave a question without its subject. */
  bareSubjects: readonly string[];
  /** Words that ask for a party: "who", "which team". */
  whoWords: readonly string[];
  /** "What is" and "what are" of a question for a meaning. */
  /** What asks for a way to do something. */
  hows: readonly string[];
  whatIs: readonly string[];
  /** Words that count parts of a document: "step 3", "example". */
  countedWords: readonly string[];
  /** First words behind a label that begin advice, an order or a statement rather than a meaning. */
  noMeanings: readonly string[];
  /** Labels of the properties of one thing: owner, cost, purpose. */
  fieldLabels: readonly string[];
  /** Labels that say what a line is, not what it is about. */
  neutralLabels: readonly string[];
  /** Labels of made-up cases: what somebody does in one is no duty. */
  caseLabels: readonly string[];
  truth: { true: readonly string[]; false: readonly string[]; trueName: string; falseName: string };
  /** Column headers. */
  columns: {
    /** Key columns of tables that say who does what. */
    task: readonly string[];
    party: readonly string[];
    /** Key columns that hold cases rather than things: service model, scenario. Whole heads, or their last word. */
    cases: readonly string[];
    analogy: readonly string[];
    term: readonly string[];
    definition: readonly string[];
    example: readonly string[];
    /** Key columns that hold the names of attributes: the other columns are then the things compared. */
    attributes: readonly string[];
    /** Heads of key columns that name a class of things: "Type", "Organ". */
    classes: readonly string[];
    /** Key columns that may hold such names, where the other heads are alike or named by the title. */
    topics: readonly string[];
    /** The second column of such a table where it speaks of one thing. */
    values: readonly string[];
    /** First columns whose cells have an opposite beside them and are no keys. */
    opposites: readonly string[];
    /** Columns that count, date or point elsewhere. */
    records: readonly string[];
    /** The two sides of a flash card. */
    fronts?: readonly string[];
    backs?: readonly string[];
    /** Rows that only say that the table goes on. */
    continued: readonly string[];
  };
  /** Headings, by what their section is about. Matched as whole words anywhere in a short heading. */
  headings: {
    glossary: readonly string[];
    shared: readonly string[];
    /** Words of headings that speak about sharing in general: "shared responsibility model". */
    models: readonly string[];
    roles: readonly string[];
    /** With these a title ends whose sections are named after roles: "Crew roles". */
    roleEndings: readonly string[];
    mistakes: readonly string[];
    practices: readonly string[];
    /** What follows from something, or what somebody gains or may do: no duties. */
    outcomes: readonly string[];
    /** Titles that say how a section is written, not what it is about. */
    generic: readonly string[];
    objectives: readonly string[];
    questions: readonly string[];
    answers: readonly string[];
    examples: readonly string[];
    summary: readonly string[];
    outline: readonly string[];
    templates: readonly string[];
    links: readonly string[];
  };
  /** Lines of the site that the page was saved from; matched anywhere in a line or heading. */
  host: {
    navigation: readonly string[];
    signUp: readonly string[];
    advert: readonly string[];
    legal: readonly string[];
    quizShell: readonly string[];
    /** Buttons of flash cards, and the difficulty that is written beside them. */
    reveal: readonly string[];
    difficulties: readonly string[];
  };
  /** Orders, steps, lists, advice, cloze texts. */
  constructs: ConstructWords;
  /** Endings of adjectives that cannot stand alone as the object of a verb. */
  bareAdjectives: readonly string[];
  grammar: {
    /** "manage" → "manages". */
    thirdPerson(verb: string): string;
    /** "managed", "managing", "manages" → "manage", as far as endings tell. */
    stem(word: string): string;
    singular(word: string): string;
    /** "the customer" → "the customer's". */
    possessive(name: string): string;
    /** "manage" → "managed". */
    participles(verb: string): string[];
    /** "configuring" and the like. */
    isGerund(word: string): boolean;
  };
  prompts: Prompts;
}

/**
 * The order of words of a language as data. A form is a row of tokens: `{party}` stands for whoever the sentence gives the
 * duty to, `{object}` for what, `{lead}` for a condition or place before the verb, `{verb}` and `{final}` for a known verb in a main
 * clause and at the end of a subordinate one; any other `{name}` for one phrase of that slot, `{name?}` for one or none.
 */
export interface Frames {
  /** Nouns have capitals, so that casing does not tell names. */
  nounsCapital: boolean;
  /** Phrases of a slot, and how each is shown behind "who". */
  slots: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** First words of a `{lead}`. */
  leads: readonly string[];
  sentences: readonly Frame[];
  /** Sentences that end where their list begins. */
  leadIns: readonly Frame[];
  /** Headings and columns that speak of somebody's part; `{name}` is the somebody, `{verb}` what it does. */
  headings: readonly string[];
  /** Words one of which every sentence has that makes its subject a party. */
  evidence: readonly string[];
  /** Between two main clauses, and before a clause whose verb stands at its end. */
  clauseBreaks: { main: readonly string[]; final: readonly string[] };
  /** What a piece behind a comma begins with when it goes on about the piece before it. */
  continuations: readonly string[];
  /** A verb phrase in the infinitive, as it stands in a list of tasks. */
  infinitive: RegExp;
  /** The participle of a passive: "wartet" of "wird … gewartet". */
  participle: RegExp;
  /** Finite verbs of main clauses, and those that end a clause: how they are written behind "who". */
  verbs: ReadonlyMap<string, FiniteVerb>;
  finals: ReadonlyMap<string, FiniteVerb>;
  /** Forms in which the last word of a name may stand: cases, plural. */
  inflections(word: string): string[];
}

export interface FiniteVerb {
  /** Third person singular: "stellt". */
  third: string;
  /** A part of it that ends the clause: "bereit". */
  particle: string | null;
}

export interface Frame {
  form: string;
  kind: 'responsible' | 'modal' | 'verb';
  /** Behind "who"; a whole question where it ends with a question mark. */
  predicate: string;
  /** What `{object}` has to look like. */
  object?: RegExp;
  /** True where the form alone shows that its `{party}` has duties. */
  tells?: boolean;
  /** True behind a conjunction that sends the verb to the end. */
  final?: boolean;
}
