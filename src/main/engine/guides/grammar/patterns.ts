import { anyOf } from '../model/text.ts';
import { WordFilter } from '../model/word-filter.ts';
import type { Words } from '../words/index.ts';
import { FirstWords } from './first-words.ts';

/** Patterns and look-ups made from a language's words, once per language. All patterns are linear: no nested repeats. */
export interface Patterns {
  /** "is (also) responsible for": what follows is the object. */
  responsible: RegExp;
  takesOn: RegExp;
  /** "is the one who": what follows is what its subject does. */
  identity: RegExp;
  modal: RegExp;
  share: RegExp;
  negated: RegExp;
  adverbs: RegExp;
  adverbStarts: FirstWords;
  /** First words of what `responsible`, `identity`, `takesOn`, `share` and `modal` match. */
  dutyStarts: FirstWords;
  exclusive: RegExp;
  exclusiveSigns: WordFilter;
  /** "solely the responsibility of the", "only the": before the party that it singles out. */
  exclusiveEnd: RegExp;
  /** "task", behind "the tenant's". */
  dutyStart: RegExp;
  /** "not by the": before a party. */
  denialEnd: RegExp;
  /** Where an exception begins: "except", "unless". */
  exception: RegExp;
  /** An object that stands for the list below, or nothing. */
  listObject: RegExp;
  /** "…, including" at the end. */
  partsAtEnd: RegExp;
  partsLead: RegExp;
  /** "The kit includes": the whole, and the verb. */
  contains: RegExp;
  pointerStart: RegExp;
  pointerStarts: FirstWords;
  /** ", but": what follows says something else. */
  turn: RegExp;
  /** ", it takes": a clause with a pronoun for its subject. */
  ownClause: RegExp;
  emptyLead: RegExp;
  /** Units of the longest text of one line that `emptyLead` matches. */
  longestEmptyLead: number;
  andStart: RegExp;
  /** "and" between two things, and behind a comma at the end. */
  and: RegExp;
  andEnd: RegExp;
  conjunctionStart: RegExp;
  conjunctionEnd: RegExp;
  concessiveStart: RegExp;
  articleEnd: RegExp;
  articleStart: RegExp;
  /** "its", before what is owned. */
  ownerStart: RegExp;
  leadWord: RegExp;
  clauseWord: RegExp;
  /** "remember that": speaks to the reader. */
  reminder: RegExp;
  /** "a breach can cost": what stands before the modal. */
  ownModal: RegExp;
  ownModalSigns: WordFilter;
  /** "Primary responsibility for", as an item. */
  dutyFor: RegExp;
  /** "must" at the beginning of an item. */
  firmModal: RegExp;
  /** "may cancel": leave to do something. */
  permission: RegExp;
  /** "everything", "from the roof", "down to", "the cellar". */
  boundary: RegExp;
  /** Without one of them `boundary` matches nothing. */
  boundarySigns: readonly string[];
  /** "entire stack", "rest of the building": such words need an article. */
  wholeStart: RegExp;
  /** base form → third person, and third person → base form. */
  toThird: ReadonlyMap<string, string>;
  toBase: ReadonlyMap<string, string>;
  fromParticiple: ReadonlyMap<string, string>;
  nounLike: ReadonlySet<string>;
  objectStarts: ReadonlySet<string>;
  roleNouns: ReadonlySet<string>;
  /** Modals of one word, of duty and others. */
  modalWords: ReadonlySet<string>;
  studyVerbs: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  /** Function words that subjects may differ in and still be the same. */
  fillers: ReadonlySet<string>;
  adverbSet: ReadonlySet<string>;
}

const made = new WeakMap<Words, Patterns>();

export function patternsOf(words: Words): Patterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const patterns = make(words);
  made.set(words, patterns);
  return patterns;
}

function make(words: Words): Patterns {
  const adverb = `(?:(?:${words.adverbs.map((word) => word).join('|')})\\s+)`;
  const be = anyOf(words.be);
  const article = `(?:(?:${words.articles.join('|')})\\s+)`;
  const duty = `(?:${words.dutyNouns.join('|')})`;
  const verbs = [...new Set(words.dutyVerbs)];
  const toThird = new Map(verbs.map((verb) => [verb, words.grammar.thirdPerson(verb)]));
  return {
    responsible: new RegExp(
      `^\\s*${adverb}{0,3}${be}\\s+${adverb}{0,3}(${anyOf(words.responsible)})(?![\\p{L}])\\s*`,
      'iu',
    ),
    identity: new RegExp(`^\\s*${adverb}{0,2}${be}\\s+${adverb}{0,2}${anyOf(words.identity)}\\s+`, 'iu'),
    takesOn: new RegExp(`^\\s*${adverb}{0,3}(${anyOf(words.takesOn)})(?![\\p{L}])\\s*`, 'iu'),
    modal: new RegExp(`^\\s*${adverb}{0,3}(${anyOf(words.modals)})(?![\\p{L}])\\s*${adverb}{0,3}`, 'iu'),
    share: new RegExp(
      `^\\s*${adverb}{0,3}${anyOf(words.share)}\\s+(?:the\\s+)?(?:${words.dutyNouns.join('|')})\\s+(?:of|for|to)\\s+`,
      'iu',
    ),
    negated: new RegExp(
      `(?:^|\\s)(?:${words.negations.map((word) => word).join('|')})(?=\\s|$)|n't(?=\\s|$)`,
      'iu',
    ),
    adverbs: new RegExp(`^(?:\\s*${adverb}){1,3}`, 'iu'),
    adverbStarts: new FirstWords(words.adverbs),
    dutyStarts: new FirstWords([
      ...words.adverbs,
      ...words.be,
      ...words.takesOn,
      ...words.modals,
      ...words.permissions,
      ...words.share,
      'is',
      'are',
    ]),
    exclusive: new RegExp(`(?:^|\\s)${anyOf(words.exclusive)}(?=\\s|$)`, 'iu'),
    exclusiveSigns: new WordFilter(words.exclusive),
    exclusiveEnd: new RegExp(
      `(?:^|[^\\p{L}])${anyOf(words.exclusive)}\\s+(?:${anyOf([...words.by, ...words.ownerPrepositions])}\\s+)?(?:${article}?${duty}\\s+of\\s+)?${article}?$`,
      'iu',
    ),
    dutyStart: new RegExp(`^\\s*${duty}(?![\\p{L}])`, 'iu'),
    denialEnd: new RegExp(
      `(?:^|[^\\p{L}])${anyOf(words.negations)}\\s+(?:${anyOf([...words.by, ...words.ownerPrepositions])}\\s+)?${article}?$`,
      'iu',
    ),
    exception: new RegExp(`(?:^|[\\s,;(])${anyOf(words.exceptions)}(?![\\p{L}])`, 'iu'),
    listObject: new RegExp(`^(?:${anyOf(words.listPlaceholders)}(?:\\s+\\p{L}+){0,2})?\\s*:?\\s*$`, 'iu'),
    partsAtEnd: new RegExp(
      `[,;]?\\s*${anyOf(words.partsLeads)}\\s*(?:${anyOf(words.listPlaceholders)})?\\s*:?\\s*$`,
      'iu',
    ),
    partsLead: new RegExp(`^${anyOf(words.includes)}\\s*`, 'iu'),
    contains: new RegExp(
      `^(.{3,80}?)\\s+(${anyOf([...words.containing.one, ...words.containing.many])})$`,
      'iu',
    ),
    pointerStarts: new FirstWords(words.pointers),
    ownClause: new RegExp(`,\\s+${anyOf(words.ownSubjects)}\\s+\\p{L}`, 'iu'),
    turn: new RegExp(`,\\s+${anyOf(words.contrasts)}\\s`, 'iu'),
    pointerStart: new RegExp(`^(?:${words.pointers.join('|')})(?![\\p{L}])`, 'iu'),
    emptyLead: new RegExp(`^${anyOf(words.emptyLeads)}$`, 'iu'),
    longestEmptyLead: Math.max(0, ...words.emptyLeads.map((phrase) => phrase.length)),
    andStart: new RegExp(`^(?:${words.and.filter((and) => /\p{L}/u.test(and)).join('|')}|or)\\s+`, 'iu'),
    and: new RegExp(`\\s+(?:${words.and.filter((and) => /\p{L}/u.test(and)).join('|')})\\s+`, 'iu'),
    andEnd: new RegExp(`,\\s*${anyOf(words.and)}$`, 'iu'),
    conjunctionStart: new RegExp(`^(?:${words.conjunctions.join('|')}|and)\\s+`, 'iu'),
    conjunctionEnd: new RegExp(`(?:^|[\\s,;:–—-])(?:${words.conjunctions.join('|')}|and)\\s*$`, 'iu'),
    concessiveStart: new RegExp(`^(?:${words.concessives.join('|')})\\s+`, 'iu'),
    articleEnd: new RegExp(
      `(?:^|\\s)(?:${[...words.determiners, ...words.learner.possessives].join('|')})\\s*$`,
      'iu',
    ),
    articleStart: new RegExp(`^(?:${words.articles.join('|')})\\s+`, 'iu'),
    ownerStart: new RegExp(`^${anyOf(words.ownPossessives)}\\s+`, 'iu'),
    leadWord: new RegExp(`^(?:${words.leadWords.join('|')})(?![\\p{L}])`, 'iu'),
    clauseWord: new RegExp(`^(?:${words.clauseWords.join('|')})(?![\\p{L}])`, 'iu'),
    reminder: new RegExp(`^${anyOf(words.reminders)}(?![\\p{L}])`, 'iu'),
    ownModal: new RegExp(`^(.+?)\\s${anyOf(words.auxiliaries)}\\s\\p{L}`, 'iu'),
    ownModalSigns: new WordFilter(words.auxiliaries),
    dutyFor: new RegExp(`^(?:\\p{L}+\\s+)?${duty}\\s+${anyOf(words.ownerPrepositions)}\\s+(?=\\p{L})`, 'iu'),
    permission: new RegExp(
      `^\\s*(${anyOf(words.permissions)})\\s+(?:${adverb}{1,2})?(\\p{Ll}+)\\s+(?=\\p{L})`,
      'u',
    ),
    firmModal: new RegExp(`^${anyOf(words.firmModals)}\\s+\\p{L}`, 'iu'),
    boundary: new RegExp(
      `^(.*?)\\s*(?<![\\p{L}])(${anyOf(words.boundary.from)}\\s+.+?)\\s+(${anyOf(words.boundary.to)})\\s+(.+)$`,
      'iu',
    ),
    boundarySigns: words.boundary.from.map((phrase) => (phrase.split(' ')[0] as string).toLowerCase()),
    wholeStart: new RegExp(`^${anyOf(words.wholes)}\\s`, 'iu'),
    toThird,
    toBase: new Map([...toThird].map(([base, third]) => [third, base])),
    fromParticiple: new Map(
      verbs.flatMap((verb) => words.grammar.participles(verb).map((form) => [form, verb] as const)),
    ),
    nounLike: new Set(words.nounLikeVerbs),
    objectStarts: new Set(words.objectStarts),
    roleNouns: new Set(words.roleNouns),
    modalWords: new Set([...words.modals, ...words.auxiliaries].filter((modal) => !/\s/u.test(modal))),
    studyVerbs: new Set(words.studyVerbs),
    functionWords: new Set(words.functionWords),
    fillers: new Set(words.functionWords.filter((word) => !words.prepositions.includes(word))),
    adverbSet: new Set(words.adverbs),
  };
}
