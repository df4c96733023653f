import type { Casing } from '../model/casing.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { withArticle, withoutOwner } from './noun-phrase.ts';
import { readFrameItem } from './frames/items.ts';
import { isFormOf, type ActionForm } from './actions.ts';
import { patternsOf } from './patterns.ts';
import { looksLikeVerb, verbsToThird } from './predicate.ts';
import { isBareAdjective } from './split.ts';

/** How a heading, column or lead-in ties its items to a party. */
export interface Binding {
  /** Third person: "manages", "is responsible for"; null where only a noun says so ("X's duties"). */
  verb: string | null;
  /** "must", "should": items are what is to be done. */
  modal: string | null;
  /** Words between the verb and each item: "securing its". */
  prefix: string | null;
}

export interface ItemReading {
  /** Behind "who". */
  predicate: string;
  /** What the fact is about. */
  subject: string;
  /** True where the item is a verb phrase of its own. */
  action: boolean;
}

function withoutQuotes(text: string): string {
  return text.startsWith('"') || text.startsWith('“') ? text.replace(/^["“](.*)["”]$/u, '$1') : text;
}

/** Without "etc" and "and so on" at the end: only texts that end in c or n are searched for them. */
function withoutRest(text: string): string {
  const last = text.charCodeAt(text.length - 1) | 32;
  if (last !== 99 && last !== 110) return text;
  return withoutClosing(text.replace(/,?\s+(?:etc|and so on)$/iu, ''));
}

/** How an item is asked for; a string says why it cannot be. */
export function readItem(
  item: string,
  binding: Binding,
  words: Words,
  casing: Casing,
  form: ActionForm = null,
): ItemReading | string {
  if (words.frames !== null) return readFrameItem(item, binding, words, words.frames);
  const patterns = patternsOf(words);
  const written = withoutRest(withoutClosing(withoutQuotes(oneLine(item))));
  const text = casing.inSentence(written);
  const ordered = form !== null || isOrder(item, written, words);
  if (written === '' || words.nothing.includes(written.toLowerCase()))
    return 'the cell says that there is nothing';
  if (!/\p{L}{2}/u.test(written) || /^[~≈<>≤≥]?\s*[$€£]?\d[\d.,–-]*\s*(?:%|[$€£]|\p{L}+)?$/u.test(written))
    return 'a value, no task';
  const first = /^[\p{L}'’-]+/u.exec(written)?.[0]?.toLowerCase() ?? '';
  // "logs, classifies and closes calls": among things to do, another verb may follow.
  const next = (form === null ? secondWord : secondOfRow).exec(written)?.[1]?.toLowerCase() ?? '';
  // "The rigger must:" above "not climb alone"
  if (
    binding.modal !== null &&
    words.firmModals.includes(binding.modal) &&
    words.negations.includes(first) &&
    /^\p{L}{3,}$/u.test(next) &&
    !patterns.functionWords.has(next) &&
    !words.exclusive.includes(next) &&
    !patterns.adverbSet.has(next)
  )
    return {
      predicate: `${binding.modal} ${lowerFirst(written)}`,
      subject: lowerFirst(written),
      action: true,
    };
  if (words.negations.includes(first) || first === 'no') return 'says what is not part of it';
  if (words.includeVerbs.includes(first)) return 'leads to what follows';
  const object = next === '' ? '' : written.slice(first.length).trim();
  if (isVague(written, words) || (isActing(first, words) && isVague(object, words)))
    return 'does not say for what';
  if (patterns.reminder.test(written)) return 'advice to the reader';
  if (endsInPointer(written, words)) return 'points to something said before';
  if (hasOwnModal(written, words)) return 'a statement of its own';
  const lower = written.toLowerCase();
  const duty = words.responsible.find(
    (phrase) => lower.startsWith(phrase) && lower.charCodeAt(phrase.length) === 32,
  );
  if (duty !== undefined) {
    const object = written.slice(duty.length).trim();
    return { predicate: `is ${duty} ${object}`, subject: object, action: true };
  }
  const had = patterns.dutyFor.exec(written);
  if (had !== null) {
    const object = written.slice(had[0].length).trim();
    return { predicate: fill(words.prompts.responsibleFor, object), subject: object, action: true };
  }
  // "can administer" alone does not say what.
  if (patterns.modalWords.has(first) && patterns.toThird.has(next) && written.split(' ').length === 2)
    return 'does not say for what';
  if (
    patterns.firmModal.test(written) ||
    (patterns.modalWords.has(first) && patterns.toThird.has(next) && written.split(' ').length > 2)
  )
    return { predicate: lowerFirst(written), subject: text, action: true };
  const adverb = /^(\p{L}{3,}ly)\s+(?=\p{L})/u.exec(written);
  if (adverb !== null && binding.prefix === null) {
    const rest = readItem(
      `${written.slice(adverb[0].length)}${/[.!]\s*$/u.test(item) ? '.' : ''}`,
      binding,
      words,
      casing,
      form ?? 'base',
    );
    if (
      typeof rest !== 'string' &&
      rest.action &&
      !words.grammar.isGerund(rest.subject.split(' ')[0] as string)
    ) {
      return { ...rest, predicate: withAdverb((adverb[1] as string).toLowerCase(), rest.predicate, binding) };
    }
  }
  if (patterns.clauseWord.test(text) && written.includes(' ')) {
    return { predicate: fill(words.prompts.decides, text), subject: text, action: false };
  }
  if (binding.prefix !== null && !repeats(binding.prefix, first, words)) {
    return {
      predicate: fill(words.prompts.responsibleFor, prefixed(binding.prefix, text, words, casing)),
      subject: text,
      action: false,
    };
  }
  if (isVerb(first, next, patterns.toBase, patterns, ordered)) {
    const third = lowerFirst(written);
    return { predicate: third, subject: text, action: true };
  }
  if (looksLikeVerb(lowerFirst(written), first, false, words)) {
    return { predicate: lowerFirst(written), subject: text, action: true };
  }
  if (isVerb(first, next, patterns.toThird, patterns, ordered || binding.modal !== null)) {
    const base = lowerFirst(written);
    const predicate = binding.modal === null ? verbsToThird(base, words) : `${binding.modal} ${base}`;
    return { predicate, subject: text, action: true };
  }
  if (binding.modal !== null && looksLikeVerb(lowerFirst(written), lowerFirst(first), true, words)) {
    return { predicate: `${binding.modal} ${lowerFirst(written)}`, subject: text, action: true };
  }
  if (isFormOf(first, next, form, words)) {
    const rest = lowerFirst(written);
    const third = form === 'third' ? rest : thirdOf(rest, words);
    return {
      predicate: form === 'base' && binding.modal !== null ? `${binding.modal} ${rest}` : third,
      subject: text,
      action: true,
    };
  }
  if (words.grammar.isGerund(first)) {
    const gerund = casing.isProper(first) ? text : lowerFirst(text);
    return { predicate: fill(words.prompts.responsibleFor, gerund), subject: gerund, action: true };
  }
  if (isStatement(written))
    return { predicate: fill(words.prompts.ensures, text), subject: text, action: false };
  if (isBareAdjective(written, words)) {
    const phrase = fill(words.prompts.bareAdjective, text);
    return { predicate: nounPredicate(binding, phrase, words), subject: text, action: false };
  }
  const phrase = patterns.wholeStart.test(text)
    ? `${words.articles[0] ?? ''} ${text}`
    : withArticle(text, words, casing);
  return { predicate: nounPredicate(binding, phrase, words), subject: text, action: false };
}

const secondWord = /^[\p{L}'’-]+\s+([\p{L}'’-]+)/u;
const secondOfRow = /^[\p{L}'’-]+,?\s+([\p{L}'’-]+)/u;

/** "clerk new patients" → "clerks new patients", also where the verb is not known. */
export function thirdOf(text: string, words: Words): string {
  const known = verbsToThird(text, words);
  if (known !== text) return known;
  const [first = '', ...rest] = text.split(' ');
  return [words.grammar.thirdPerson(first), ...rest].join(' ');
}

/** "securing its" before "gates": whose they are is what is asked. */
function prefixed(prefix: string, text: string, words: Words, casing: Casing): string {
  const [verb = '', ...others] = prefix.split(' ');
  const rest = others.join(' ');
  if (rest === '') return `${verb} ${withArticle(text, words, casing)}`;
  const own = words.ownPossessives.includes(rest.toLowerCase());
  return own ? `${verb} ${withoutOwner(`${rest} ${text}`, words, casing)}` : `${prefix} ${text}`;
}

/** "formally" before "must accept the risk": the adverb goes behind the modal. */
function withAdverb(adverb: string, predicate: string, { modal }: Binding): string {
  return modal !== null && predicate.startsWith(`${modal} `)
    ? `${modal} ${adverb} ${predicate.slice(modal.length + 1)}`
    : `${adverb} ${predicate}`;
}

/** "Some parts of your environment", "everything else": whoever reads it alone does not know what is meant. */
export function isVague(object: string, words: Words): boolean {
  const { signs, phrases, beginnings } = vague(words);
  if (!signs.mayHold(object)) return false;
  const bare = oneLine(object)
    .replace(/[.,;:]+$/u, '')
    .toLowerCase();
  return phrases.has(bare) || beginnings.some((beginning) => bare.startsWith(beginning));
}

const vague = oncePerLanguage(({ vagueObjects }) => ({
  signs: new WordFilter(vagueObjects),
  phrases: new Set(vagueObjects),
  beginnings: vagueObjects.filter((phrase) => phrase.includes(' ')).map((phrase) => `${phrase} of `),
}));

/** "do everything else": a verb before the object. */
function isActing(first: string, words: Words): boolean {
  return (
    patternsOf(words).toThird.has(first) || words.genericVerbs.includes(words.grammar.thirdPerson(first))
  );
}

/** "Formally accept it": three words or fewer, the last of which stands for something said before. */
function endsInPointer(item: string, words: Words): boolean {
  // One line: with a third blank it has more than three words.
  const second = item.indexOf(' ', item.indexOf(' ') + 1);
  if (second > 0 && item.includes(' ', second + 1)) return false;
  const parts = item.toLowerCase().split(/\s+/u);
  return parts.length > 1 && parts.length <= 3 && words.pointers.includes(parts.at(-1) as string);
}

/** "A breach can cost a fortune": what may happen to somebody is no duty. */
function hasOwnModal(text: string, words: Words): boolean {
  const { ownModal, ownModalSigns } = patternsOf(words);
  const before = ownModalSigns.mayHold(text) ? ownModal.exec(text)?.[1] : undefined;
  return (
    before !== undefined &&
    before.split(/\s+/u).length <= 6 &&
    !before
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => words.clauseWords.includes(word) || words.relatives.includes(word))
  );
}

/** "Set account preferences to receive messages.": a whole sentence that begins with a base form is an order. */
function isOrder(item: string, written: string, words: Words): boolean {
  if (!/[.!]\s*$/u.test(item) || written.split(' ').length < 5) return false;
  const second = written.split(' ')[1] ?? '';
  return (
    !/(?:ment|ion|ing|ance|ence|ity|control|plan|data|lists?|rules?|process)$/iu.test(second) &&
    !words.prepositions.includes(second)
  );
}

/** "securing its" before "security configuration". */
function repeats(prefix: string, first: string, words: Words): boolean {
  const verb = words.grammar.stem(prefix.split(' ')[0] as string);
  return verb.length > 3 && words.grammar.stem(first).startsWith(verb.slice(0, Math.max(4, verb.length - 1)));
}

function nounPredicate(binding: Binding, phrase: string, words: Words): string {
  return binding.verb === null ? fill(words.prompts.responsibleFor, phrase) : `${binding.verb} ${phrase}`;
}

function fill(template: string, item: string): string {
  return template.replace('{item}', () => item);
}

function isVerb(
  first: string,
  next: string,
  forms: ReadonlyMap<string, string>,
  patterns: ReturnType<typeof patternsOf>,
  expected: boolean,
): boolean {
  const other = forms.get(first);
  if (other === undefined || next === '') return false;
  const base = patterns.toThird.has(first) ? first : other;
  if (!patterns.nounLike.has(base)) return !/^(?:of|and|or|for|in|on|at|by)$/u.test(next) || expected;
  return expected || (patterns.objectStarts.has(next) && !/^(?:and|to|on|with|that|no|new)$/u.test(next));
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** Of the verbs that `isStatement` looks for. */
const statementSigns = new WordFilter(
  'is are must should has have get gets remain remains stay stays'.split(' '),
);

/** "Data is encrypted at rest": a subject of its own, not a relative clause. */
function isStatement(text: string): boolean {
  if (!statementSigns.mayHold(text)) return false;
  const bare = text.replace(/\([^()]*\)/gu, ' ');
  const match = /^(.+?)\s(?:is|are|must be|should be|has been|have been|gets?|remains?|stays?)\s\p{L}+/u.exec(
    bare,
  );
  const before = match?.[1];
  return (
    before !== undefined &&
    before.split(/\s+/u).length <= 6 &&
    !/\b(?:that|which|who|where|when|if|what|how|whether|,)\b/iu.test(before)
  );
}
