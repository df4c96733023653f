import { clausesOf } from '../grammar/clauses.ts';
import { isFieldLabel } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import {
  entryIn,
  exampleLine,
  seriesIn,
  turned,
  withExample,
  type TermEntry,
} from '../grammar/term-entry.ts';
import { isGlossaryTitle } from '../model/about.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { signCertainty } from './certainties.ts';
import { isTermLabel, readsLikeMeaning } from './glossary.ts';
import { exampleClaim, termClaim } from './term-claims.ts';
import { leadBefore } from './list-binding.ts';
import { bareTitle, procedureTitle } from './list-titles.ts';
import { defines, isNeutral, speaksToLearner } from './outline-leaf.ts';
import { runsIn, type Run, type Unit } from './term-runs.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';

const name = 'term-pairs';

/**
 * Lines of a term and what is said of it, in lists, paragraphs and single lines, with their examples: under the title of a glossary,
 * with a sign that says so ("=", "→"), or where the lines around are alike.
 */
export const termPairs: Recogniser = {
  name,
  *propose(model) {
    const runs = runsIn(model).map((run) => ({ run, entries: entriesOf(run) }));
    const terse = isTerse(runs);
    for (const { run, entries } of runs) {
      const sure = judge(run, entries, terse, model);
      if (sure === null) continue;
      yield* proposalsOf(run, entries, sure, model);
    }
  },
};

interface Entry extends TermEntry {
  unit: Unit;
}

function entriesOf(run: Run): Entry[] {
  return run.units.flatMap((unit) => {
    const series = seriesIn(unit.text);
    if (series !== null) return series.map((entry) => ({ ...entry, unit }));
    const entry = entryIn(unit.text) ?? valueIn(unit.text);
    if (entry === null) return [];
    const sign = entry.sign === ':' && isFormula(entry.meaning) ? '=' : entry.sign;
    return [{ ...turned(entry), sign, unit }];
  });
}

/** "normal HR 60–100 bpm", "SV approx 70 mL": a short name and a number with its unit, and no more. */
function valueIn(text: string): TermEntry | null {
  const found =
    /^((?:[\p{L}][\p{L}'’-]*\s){1,3}?)((?:(?:approx|ca|about)\.?\s|[~≈<>]\s?)?[+-]?\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?(?:\s?[\p{L}°%/µ²³]{1,8})?)$/u.exec(
      text,
    );
  return found === null
    ? null
    : { term: oneLine(found[1] as string), meaning: found[2] as string, sign: '~' };
}

const terseFrom = 8;
/** Of a sheet of notes, the share of pairs that stand at a sign: headed paragraphs of properties have colons only. */
const signShare = 0.2;

/** True for a sheet of notes: most of its items are short pairs, and their author writes "=" and "→" for words. */
function isTerse(runs: readonly { run: Run; entries: readonly Entry[] }[]): boolean {
  let units = 0;
  let short = 0;
  let signs = 0;
  for (const { run, entries } of runs) {
    if (run.territory !== null) continue;
    units += run.units.length;
    for (const { meaning, sign } of entries) {
      if (meaning.split(' ').length > 8 || /[.?!]$/u.test(meaning)) continue;
      short++;
      if (sign !== ':' && sign !== '-') signs++;
    }
  }
  return short >= terseFrom && short * 2 >= units && signs >= signShare * short;
}

type Sure = 'glossary' | 'sign' | 'alike';

const certainties: Readonly<Record<Sure, number>> = { glossary: 0.93, sign: signCertainty, alike: 0.8 };
const reasons: Readonly<Record<Sure, string>> = {
  glossary: 'stands in a glossary',
  sign: 'a sign between the term and its meaning',
  alike: 'one of several lines that are alike',
};

const never = new Set(['objectives', 'links', 'host', 'mistakes', 'answers', 'questions', 'practices']);
const unfit = new Set(['party', 'shared', 'examples', 'summary', 'outcomes']);

function judge(run: Run, entries: readonly Entry[], terse: boolean, model: DocumentModel): Sure | null {
  const fitting = entries.filter((entry) => fits(entry, model));
  const count = fitting.length;
  if (count === 0 || count < 0.7 * entries.length) return null;
  // "Background – …" may be a term where each of them has its example; else it is a property.
  const shown = fitting.filter((entry) => hasExample(entry, model)).length;
  if (shown < count && entries.some((entry) => isField(entry, model))) return null;
  const about = model.about[run.place.section.index];
  const subject = about?.subject ?? 'plain';
  const lead = run.lead === null ? '' : bareTitle(run.lead);
  if (subject !== 'objectives' && isGlossaryTitle(lead, model.words)) return 'glossary';
  if (never.has(subject)) return null;
  if (subject === 'glossary') return 'glossary';
  const unique = new Set(fitting.map((entry) => entry.term.toLowerCase()));
  if (unique.size < count || entries.length < 0.5 * run.units.length) return null;
  if (speaksOfParties(fitting, shown * 3 >= count, model)) return null;
  const reading = run.lead === null ? null : leadBefore(run.lead, null, model);
  if (reading !== null && (reading.kind === 'party' || reading.kind === 'scenario')) return null;
  const described = fitting.filter((entry) => describes(entry.meaning, model)).length;
  if (!(subject === 'party' && about?.by === 'own') && bySign(fitting, described, terse)) return 'sign';
  if (unfit.has(subject) || procedureTitle(lead, model) !== null) return null;
  if (count >= 2 && shown * 2 >= count) return 'alike';
  if (terse && count >= 2) return 'alike';
  return areAlike(run, fitting, described, model) ? 'alike' : null;
}

/** "=" and "→" where most of the pairs have them: above descriptions, spelled-out letters and formulas, on a sheet of notes anything. */
function bySign(entries: readonly Entry[], described: number, terse: boolean): boolean {
  const signed = entries.filter((entry) => entry.sign !== ':' && entry.sign !== '-');
  if (signed.length * 2 < entries.length) return false;
  if (terse) return true;
  const sure = entries.filter(
    (entry) => entry.sign === '=' && (initials(entry) || isFormula(entry.meaning)),
  ).length;
  if (signed.some((entry) => entry.term.split(' ').length > 4)) return false;
  const arrows = signed.some((entry) => entry.sign !== '=');
  return sure === entries.length || (described >= 0.7 * entries.length && entries.length >= (arrows ? 3 : 2));
}

/** Three lines or more with a colon or a dash that read as descriptions, two where they are the leaves of an outline. */
function areAlike(run: Run, entries: readonly Entry[], described: number, model: DocumentModel): boolean {
  const count = entries.length;
  if (count < (run.place.items.length > 0 ? 2 : 3) || count < 0.8 * run.units.length) return false;
  const spelled = entries.filter((entry) => expansion(entry.term) !== null).length;
  if (spelled * 2 >= count) return true;
  const strict = entries.filter((entry) => defines(entry.meaning, model)).length;
  const dashes = entries.every((entry) => entry.sign === '-');
  const years = entries.filter((entry) => /\((?:1[0-9]|20)\d\d\)$/u.test(entry.term)).length;
  if (years === count) return true;
  return described >= 0.8 * count && (dashes || strict * 2 >= count || run.place.items.length > 0);
}

/** "EV / AC", "HR × SV". */
function isFormula(meaning: string): boolean {
  return /^[\p{L}\d()%.,]+(?:\s[\p{L}\d()%.,]+)?(?:\s[×x*/+÷−-]\s[\p{L}\d()%.,]+(?:\s[\p{L}\d()%.,]+)?)+$/u.test(
    meaning,
  );
}

/** True where the term's letters are the initials of what stands behind it: "BP = blood pressure". */
function initials({ term, meaning }: TermEntry): boolean {
  if (!/^\p{Lu}[\p{L}&-]*\p{Lu}$/u.test(term)) return false;
  const letters = meaning
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
  return letters === term.toLowerCase();
}

/** "SLA (service level agreement)": the words in brackets. */
function expansion(term: string): string | null {
  const found = /^(.{2,60}?)\s*\(([^()]{2,60})\)$/u.exec(term);
  if (found === null) return null;
  const [, first = '', second = ''] = found;
  return initials({ term: first, meaning: second, sign: ':' }) ||
    initials({ term: second, meaning: first, sign: ':' })
    ? second
    : null;
}

/** A term that names a thing, and behind it neither a question nor words to the reader. */
function fits(entry: Entry, model: DocumentModel): boolean {
  const { term, meaning } = entry;
  const label = { label: term, rest: meaning, at: 0, strong: false, separator: ':' as const };
  if (!isTermLabel(label, model) || isNeutral(label, model) || term.split(' ').length > 6) return false;
  // Prices and sums, quoted slogans, abbreviated lead-ins and clauses name nothing.
  if (/^[^\p{L}\d]|[$€£%×]|\s[+*/]\s|\p{L}{3,}\.\s/u.test(term) || /^\d[\d.,]*(?:\s|$)/u.test(term))
    return false;
  const { words } = model;
  if (
    term
      .toLowerCase()
      .split(' ')
      .some((word) => words.be.includes(word) || words.auxiliaries.includes(word))
  )
    return false;
  const head = term.toLowerCase().split(/[^\p{L}'’]+/u)[0] ?? '';
  if (words.clauseWords.includes(head) || words.noMeanings.includes(head) || speaksToLearner(term, model))
    return false;
  if (exampleLine(`${term} -`, words) !== null || /\?\s*$/u.test(meaning) || isVerdict(meaning, words))
    return false;
  const first = meaning.toLowerCase().split(/[^\p{L}'’]+/u)[0] ?? '';
  if (words.definitionStarts.includes(first)) return true;
  if (entry.sign === ':' || entry.sign === '-') {
    if (words.noMeanings.includes(first)) return false;
  }
  return !speaksToLearner(meaning, model);
}

/** "T", "False (the pulmonary veins)": the answer to a statement. */
function isVerdict(meaning: string, { truth }: Words): boolean {
  const first = /^(\p{L}+)(?:$|\s*[.(,–-])/u.exec(meaning)?.[1]?.toLowerCase() ?? '';
  return truth.true.includes(first) || truth.false.includes(first);
}

function isField({ term, meaning }: Entry, model: DocumentModel): boolean {
  return isFieldLabel({ label: term, rest: meaning, at: 0, strong: false, separator: ':' }, model.words);
}

/** Labels that name parties stand before their parts, unless each line says what its party is: "someone who …". */
function speaksOfParties(entries: readonly Entry[], shown: boolean, model: DocumentModel): boolean {
  const named = entries.filter((entry) => model.parties.named(entry.term, model.words) !== null).length;
  if (named > 0 && !entries.every((entry) => isBeing(entry.meaning, model))) return true;
  const signed = entries.every((entry) => entry.sign === '=' || entry.sign === '→');
  const mentioned = entries.filter((entry) => model.parties.mentions(entry.term).length > 0).length;
  if (shown) return false;
  if (!signed && named === 0 && mentioned * 2 > entries.length) return true;
  const acting = entries.filter((entry) => clausesOf(entry.meaning, model.parties, model.words).length > 0);
  return acting.length * 2 > entries.length;
}

/** Examples are given of terms. */
function hasExample(entry: Entry, model: DocumentModel): boolean {
  return entry.unit.examples.length > 0 || withExample(entry.meaning, model.words).example !== null;
}

/** "a person who …", "propietario que …". */
function isBeing(meaning: string, { words }: DocumentModel): boolean {
  const list = meaning.toLowerCase().split(/[^\p{L}'’-]+/u);
  return list.slice(1, 9).some((word) => words.definitions.clauses.includes(word));
}

/** What a thing is or does, rather than a value or an order to do something. */
function describes(meaning: string, model: DocumentModel): boolean {
  if (defines(meaning, model)) return true;
  const words = meaning.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  const [first = ''] = words;
  if (words.length < 4 || /^\P{L}/u.test(meaning)) return false;
  const patterns = patternsOf(model.words);
  if (patterns.toThird.has(first) && !patterns.nounLike.has(first)) return false;
  return (
    readsLikeMeaning(meaning, model) && words.slice(0, 8).some((word) => prepositions(model.words).has(word))
  );
}

const prepositions = oncePerLanguage((words) => new Set([...words.prepositions, ...words.relatives]));

function proposalsOf(run: Run, entries: readonly Entry[], sure: Sure, model: DocumentModel): Proposal[] {
  const made = new Map<Unit, Draft[]>();
  for (const entry of entries) {
    if (!fits(entry, model)) continue;
    const claims = claimsOf(entry, run, sure, model);
    made.set(entry.unit, [...(made.get(entry.unit) ?? []), ...claims]);
  }
  if (made.size === 0) return [];
  if (run.territory !== null) {
    const claims = [...made.values()].flat();
    return [{ recogniser: name, territory: run.territory, claims, weight: made.size > 1 ? 1 : 0 }];
  }
  return [...made].map(([unit, claims]) => ({
    recogniser: name,
    territory: [unit.span, ...unit.examples.map((example) => example.span)],
    claims,
    weight: 0,
  }));
}

function claimsOf(entry: Entry, run: Run, sure: Sure, model: DocumentModel): Draft[] {
  const { place } = run;
  const { meaning, example } = withExample(entry.meaning, model.words);
  const term = entry.term.replace(/[“”„«»]/gu, '"');
  const certainty = certainties[sure];
  const claim = termClaim(
    term,
    meaning,
    [entry.unit.span],
    place,
    model,
    certainty,
    reasons[sure],
    'glossary',
  );
  const claims: Draft[] = [];
  if (initials({ ...entry, meaning })) {
    const ask = [{ kind: 'abbreviation' as const, short: term, long: claim.answer[0] as string }];
    claims.push({ ...claim, recogniser: name, construct: 'abbreviation', relation: 'stands-for', ask });
  } else {
    const value = /^[\d<>≤≥±~+−-]|[<>=×+≈~±]|\s\/\s/u.test(meaning);
    const short = value || meaning.split(' ').length < 3;
    const bare = entry.sign === ':' || entry.sign === '-' ? value && sure === 'alike' : short;
    const ask = claim.ask.map((one) => (one.kind === 'term' && bare ? { ...one, bare } : one));
    claims.push({ ...claim, recogniser: name, ask });
  }
  const shown = example === null ? [] : [{ text: example, span: entry.unit.span }];
  for (const one of [...shown, ...entry.unit.examples])
    claims.push({ ...exampleClaim(term, one.text, [one.span], place, model, 'glossary'), recogniser: name });
  return claims;
}
