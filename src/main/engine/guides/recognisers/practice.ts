import { patternsOf } from '../grammar/patterns.ts';
import { areActions } from '../grammar/actions.ts';
import { fieldOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, upperFirst, withoutClosing } from '../model/text.ts';
import type { Item, List, Paragraph, Span, Table, Text } from '../types.ts';
import type { Words } from '../words/index.ts';
import { bareTitle } from './list-titles.ts';
import { opensWith } from './openings.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'practice';

/** What the document calls right or wrong. */
interface Advice {
  statement: string;
  good: boolean;
  /** What is to be done in its place, where the document says so. */
  instead: string;
  spans: readonly Span[];
  section: Section;
  why: string;
}

/**
 * "Common mistakes", "Best practices", do and don't. A card asks which of the two something is; that is asked only where the
 * document has both, since otherwise the answer is always the same.
 */
export const practice: Recogniser = {
  name,
  *propose(model) {
    const found: Advice[] = [];
    visit(model.sections, {
      list: (list, place) => found.push(...inList(list, place, model)),
      paragraph: (block, place) => found.push(...inParagraph(block, place, model)),
      table: (table, place) => found.push(...inTable(table, place, model)),
    });
    const both = found.some((advice) => advice.good) && found.some((advice) => !advice.good);
    for (const advice of found) {
      if (both || advice.instead !== '') yield proposalOf(advice, both, model);
    }
  },
};

interface Patterns {
  practices: RegExp;
  negative: RegExp;
  instead: RegExp;
}

const made = new WeakMap<Words, Patterns>();

function patternsFor(words: Words): Patterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const { advice } = words.constructs;
  const patterns = {
    practices: new RegExp(`(?<!\\p{L})${anyOf(advice.headings)}(?!\\p{L})`, 'iu'),
    instead: new RegExp(`^(.{8,250}?[.;,–—-]?)\\s+${anyOf(advice.instead)}\\s*:\\s+(.+)$`, 'iu'),
    negative: new RegExp(`^${anyOf(advice.negative)}\\s+(?=\\p{L})`, 'iu'),
  };
  made.set(words, patterns);
  return patterns;
}

const right = /^(?:✅|✔️?|👍|☑️?)\s*/u;
const wrong = /^(?:❌|✗|✘|🚫|👎|⛔️?|✖️?)\s*/u;

function inList(list: List, place: Place, model: DocumentModel): Advice[] {
  const subject = model.about[place.section.index]?.subject;
  if (subject === 'questions' || subject === 'answers' || subject === 'host' || subject === 'links')
    return [];
  const signs = list.items.filter((item) => right.test(item.text.text) || wrong.test(item.text.text)).length;
  // Choices of a question are ticked, too: there the ones that are not right are no mistakes.
  const asked = /\?\s*$/u.test(textBefore(place));
  if (asked) return [];
  const signed = signs === list.items.length && list.items.length > 1;
  const orders =
    (subject === 'practices' || signed) &&
    areActions(
      list.items.map((item) => oneLine(item.text.text.replace(right, '').replace(wrong, ''))),
      model.words,
    );
  const found: Advice[] = [];
  for (const item of list.items) {
    const labelled = byLabel(item.text, [item.text.span], place.section, model);
    if (labelled !== null) found.push(labelled);
    else if (signed) {
      const good = right.test(item.text.text);
      const text = oneLine(item.text.text.replace(good ? right : wrong, ''));
      const negative = !good && patternsFor(model.words).negative.test(plainQuotes(text));
      const statement = negative ? withoutNegative(text, model) : text;
      // Signs also mark what is included, allowed or in favour: only what one does is a mistake or good practice.
      if (!isDoing(statement, orders, model)) continue;
      const advice = adviceOf(statement, good, [item.text.span], place.section, model, 'a sign says so');
      if (advice !== null) found.push(advice);
    } else if (subject === 'mistakes' && !explains(place.section, model))
      found.push(...mistakeOf(item, place.section, model));
    else if (subject === 'practices') found.push(...goodOf(item, orders, place.section, model));
  }
  return found;
}

function textBefore(place: Place): string {
  const before = place.siblings[place.at - 1];
  if (before?.type === 'paragraph') return before.text.text;
  return place.items.at(-1)?.text.text ?? (place.at === 0 ? place.section.title : '');
}

function inParagraph(block: Paragraph, place: Place, model: DocumentModel): Advice[] {
  const found = byLabel(block.text, [block.text.span], place.section, model);
  return found === null ? [] : [found];
}

/** "Do: …", "Don't: …", "Mistake: … Instead: …". */
function byLabel(text: Text, spans: readonly Span[], section: Section, model: DocumentModel): Advice | null {
  const { advice } = model.words.constructs;
  if (!opensWith(text.text, advice.bad) && !opensWith(text.text, advice.good)) return null;
  const plain = oneLine(text.text.replace(right, '').replace(wrong, ''));
  const bad = fieldOf(plain, advice.bad);
  const good = bad === null ? fieldOf(plain, advice.good) : null;
  const rest = bad ?? good;
  if (rest === null || rest === '' || model.about[section.index]?.subject === 'questions') return null;
  const cut = insteadIn(rest, model);
  return adviceOf(cut.statement, good !== null, spans, section, model, 'its label says so', cut.instead);
}

/** "… Instead: …" within one text. */
function insteadIn(text: string, model: DocumentModel): { statement: string; instead: string } {
  const match = patternsFor(model.words).instead.exec(text);
  return match === null
    ? { statement: text, instead: '' }
    : { statement: (match[1] as string).replace(/[\s;,–—-]+$/u, ''), instead: match[2] as string };
}

/** "Theory without practice" below "Common mistakes": the heading is the mistake, and what stands under it says why. */
function explains(section: Section, model: DocumentModel): boolean {
  const about = model.about[section.index];
  return about?.heading !== section && section.heading !== null;
}

/** "Teaching reinforces learning": a statement rather than something that is done. */
function isStatement(statement: string, model: DocumentModel): boolean {
  const patterns = patternsOf(model.words);
  const after = statement
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .slice(1, 5);
  return after.some((word) => {
    const base = patterns.toBase.get(word);
    return (
      model.words.be.includes(word) || (base !== undefined && base !== word && !patterns.nounLike.has(base))
    );
  });
}

/** Under a heading of mistakes: an -ing form, or advice against something with its "don't" taken off. */
function mistakeOf(item: Item, section: Section, model: DocumentModel): Advice[] {
  const { grammar, negations } = model.words;
  const { statement, instead } = split(item.text, model);
  const [first = '', second = ''] = statement.toLowerCase().split(/[^\p{L}'’-]+/u);
  const negative = patternsFor(model.words).negative.test(plainQuotes(statement));
  const gerund = grammar.isGerund(first) || (negations.includes(first) && grammar.isGerund(second));
  if ((!gerund && !negative) || (gerund && isStatement(statement, model))) return [];
  const bare = gerund ? statement : withoutNegative(statement, model);
  const advice = adviceOf(
    bare,
    false,
    [item.text.span],
    section,
    model,
    'stands under a heading of mistakes',
    instead,
  );
  return advice === null ? [] : [advice];
}

/** Under a heading of good practice: something to do. Advice against something is a mistake with its "don't" taken off. */
function goodOf(item: Item, orders: boolean, section: Section, model: DocumentModel): Advice[] {
  if (!headed(section, model)) return [];
  const { statement } = split(item.text, model);
  const why = 'stands under a heading of good practice';
  const spans = [item.text.span];
  if (patternsFor(model.words).negative.test(plainQuotes(statement))) {
    const advice = adviceOf(withoutNegative(statement, model), false, spans, section, model, why);
    return advice === null ? [] : [advice];
  }
  const advice = isOrder(statement, orders, model)
    ? adviceOf(statement, true, spans, section, model, why)
    : null;
  return advice === null ? [] : [advice];
}

/** "Name each variable": a base form with its object. */
function isOrder(statement: string, orders: boolean, model: DocumentModel): boolean {
  const patterns = patternsOf(model.words);
  const [first = '', second = ''] = statement.toLowerCase().split(/[^\p{L}'’-]+/u);
  return (
    patterns.toThird.has(first) &&
    second !== '' &&
    (orders || !patterns.nounLike.has(first) || patterns.objectStarts.has(second))
  );
}

function isDoing(statement: string, orders: boolean, model: DocumentModel): boolean {
  const [first = ''] = statement.toLowerCase().split(/[^\p{L}'’-]+/u);
  const gerund = model.words.grammar.isGerund(first) && !isStatement(statement, model);
  return gerund || isOrder(statement, orders, model);
}

/** A heading of good practice above, rather than one of study tips. */
function headed(section: Section, model: DocumentModel): boolean {
  const heading = model.about[section.index]?.heading ?? section;
  return patternsFor(model.words).practices.test(bareTitle(heading.title));
}

function withoutNegative(statement: string, model: DocumentModel): string {
  return upperFirst(
    statement.slice(patternsFor(model.words).negative.exec(plainQuotes(statement))?.[0].length ?? 0),
  );
}

/** The bold beginning or first sentence of an item, and what should be done instead where the rest is labelled so. */
function split(text: Text, model: DocumentModel): { statement: string; instead: string } {
  const strong = text.marks.find((mark) => mark.kind === 'strong' && mark.from <= 1);
  const whole = oneLine(text.text);
  const bold =
    strong === undefined ? '' : oneLine(text.text.slice(strong.from, strong.to)).replace(/[:.–—-]+$/u, '');
  const named = bold.split(' ').length >= 2 && strong !== undefined && strong.to < text.text.length;
  const cut = insteadIn(whole, model);
  if (named) return { statement: bold, instead: cut.instead };
  const first =
    /^.{8,200}?(?:[.!](?=\s|$)|\s[–—](?=\s)|;|:(?=\s)|\s→)/u.exec(cut.statement)?.[0] ?? cut.statement;
  return { statement: first.replace(/[\s.!;:–—→-]+$/u, ''), instead: cut.instead };
}

/** Tables with a column of mistakes and one of what is right, or of do and don't. */
function inTable(table: Table, place: Place, model: DocumentModel): Advice[] {
  const { advice } = model.words.constructs;
  const heads = (table.header ?? []).map((cell) =>
    plainQuotes(oneLine(cell.text.text.replace(right, '').replace(wrong, ''))).toLowerCase(),
  );
  const at = (names: readonly string[]): number =>
    heads.findIndex((head) => names.includes(head) || names.includes(head.replace(/s$/u, '')));
  const bad = at(advice.bad);
  const instead = at(advice.instead);
  const good = at(advice.good);
  if (bad === -1 || (instead === -1 && good === -1) || table.header === null) return [];
  const why = 'the head of its column says so';
  return table.rows.flatMap((row): Advice[] => {
    const wrongCell = row[bad];
    const rightCell = row[instead === -1 ? good : instead];
    if (wrongCell === undefined || rightCell === undefined) return [];
    const spans = [wrongCell.span, rightCell.span];
    const answer = instead === -1 ? '' : oneLine(rightCell.text.text);
    const mistake = adviceOf(wrongCell.text.text, false, spans, place.section, model, why, answer);
    const advised = adviceOf(rightCell.text.text, true, spans, place.section, model, why);
    return [mistake, advised].filter((one) => one !== null);
  });
}

function adviceOf(
  text: string,
  good: boolean,
  spans: readonly Span[],
  section: Section,
  model: DocumentModel,
  why: string,
  instead = '',
): Advice | null {
  const statement = upperFirst(withoutClosing(oneLine(text)));
  const words = statement.split(' ').length;
  if (words < 2 || statement.length > 250 || /\?$/u.test(statement)) return null;
  if (patternsOf(model.words).pointerStart.test(statement)) return null;
  return { statement, good, instead: withoutClosing(oneLine(instead)), spans, section, why };
}

function proposalOf(advice: Advice, both: boolean, model: DocumentModel): Proposal {
  const { prompts, advice: names } = model.words.constructs;
  const shared = {
    recogniser: name,
    construct: 'practice' as const,
    family: 'question' as const,
    subject: advice.statement,
    context: headingsOf(advice.section, model).filter(
      (title) => model.about[advice.section.index]?.heading?.title !== title,
    ),
    scope: [],
    answerMode: 'any' as const,
    spans: advice.spans,
    leansOn: advice.section.heading === null ? [] : [advice.section.heading.span],
    certainty: 0.88,
    why: [advice.why],
    open: false,
    parties: [],
  };
  const verdict = advice.good ? names.goodName : names.badName;
  const instead = advice.instead === '' ? '' : ` ${upperFirst(advice.instead)}.`;
  const explanation = `${verdict}: ${advice.statement}.${instead}`;
  const claims: Draft[] = [];
  if (both)
    claims.push({
      ...shared,
      relation: 'mistake-or-practice',
      answer: [verdict],
      options: [names.badName, names.goodName],
      explanation,
      ask: [
        {
          kind: 'question',
          card: 'question',
          template: 'mistake-or-practice',
          prompt: prompts.mistakeOrPractice.replace('{statement}', () => advice.statement),
        },
      ],
    });
  if (advice.instead !== '' && !advice.good)
    claims.push({
      ...shared,
      relation: 'instead',
      answer: [upperFirst(advice.instead)],
      options: null,
      explanation,
      ask: [
        {
          kind: 'question',
          card: 'question',
          template: 'instead',
          prompt: prompts.instead.replace('{mistake}', () => advice.statement),
        },
      ],
    });
  return { recogniser: name, territory: advice.spans, claims, weight: 0 };
}
