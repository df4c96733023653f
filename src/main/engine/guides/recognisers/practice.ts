import { areActions } from '../grammar/actions.ts';
import { fieldOf } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { oneLine, plainQuotes, spanOf, upperFirst } from '../model/text.ts';
import type { Block, Item, List, Paragraph, Span, Table, Text } from '../types.ts';
import { sideAbove, sideOf, type Side, type SideAbove } from './advice-titles.ts';
import {
  adviceOf,
  areOrders,
  insteadIn,
  isDeed,
  isForStudy,
  isOrder,
  isStatement,
  right,
  speaksOfExams,
  splitAdvice,
  withoutNegative,
  withoutPositive,
  wrong,
  type Advice,
} from './advice.ts';
import { opensWith } from './openings.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'practice';

/**
 * "Common mistakes", "Best practices", do and don't. A card asks which of the two something is: of what the document calls a
 * mistake, and of good practice where there are mistakes to tell it from, since a page of recommendations would give a long row
 * of the same answer.
 */
export const practice: Recogniser = {
  name,
  *propose(model) {
    const found: Advice[] = [];
    const callouts = new Map<readonly Block[], Text>();
    visit(model.sections, {
      callout: (block) => {
        if (block.title !== null) callouts.set(block.blocks, block.title);
      },
      list: (list, place) => found.push(...inList(list, place, sideAbove(place, callouts, model), model)),
      paragraph: (block, place) => found.push(...inParagraph(block, place, model)),
      table: (table, place) => found.push(...inTable(table, place, model)),
    });
    const plain = found.filter((advice) => advice.by !== 'opening');
    const told = found.filter((advice) => advice.by !== 'label');
    for (const advice of found) {
      const judged =
        (advice.by === 'place' && !advice.good) ||
        hasBoth(advice.by === 'label' ? plain : told) ||
        hasBoth(plain);
      if (judged || advice.instead !== '') yield proposalOf(advice, judged, model);
    }
  },
};

function hasBoth(found: readonly Advice[]): boolean {
  return found.some((advice) => advice.good) && found.some((advice) => !advice.good);
}

const silent: ReadonlySet<string> = new Set(['questions', 'answers', 'host', 'links', 'objectives']);

function inList(list: List, place: Place, side: SideAbove | null, model: DocumentModel): Advice[] {
  const about = model.about[place.section.index];
  if (silent.has(about?.subject ?? 'plain') && side?.by !== 'lead') return [];
  const signs = list.items.filter((item) => right.test(item.text.text) || wrong.test(item.text.text)).length;
  // Choices of a question are ticked, too: there the ones that are not right are no mistakes.
  if (/\?\s*$/u.test(textBefore(place))) return [];
  if (side === null && signs === 0 && !list.items.some((item) => isLabelled(item.text, model))) return [];
  if (side?.by !== 'lead' && forExam(place.section, model)) return [];
  // "When to use it": signs mark cases there.
  const cases = patternsOf(model.words).clauseWord.test(textBefore(place));
  const signed = signs === list.items.length && list.items.length > 1 && !cases;
  const bare = list.items.map((item) =>
    bareAdvice(oneLine(item.text.text.replace(right, '').replace(wrong, '')), model),
  );
  const foreign = model.words.frames !== null;
  const expected =
    side?.sure === true || foreign
      ? areOrders(bare, side?.sure === true && !side.good, model)
      : areActions(bare, model.words);
  const found: Advice[] = [];
  for (const item of list.items) {
    const labelled = byLabel(item.text, [item.text.span], place.section, model);
    if (labelled !== null) found.push(labelled);
    else if (signed) found.push(...bySign(item.text, item.text.span, expected, place.section, model));
    else if (side !== null && !explains(place.section, side, model))
      found.push(...(side.good ? goodOf : mistakeOf)(item, side, expected, place.section, model));
  }
  return found;
}

/** "✅ Name each variable": signs also mark what is included, allowed or in favour, so it has to be something that is done. */
function bySign(text: Text, span: Span, expected: boolean, section: Section, model: DocumentModel): Advice[] {
  const good = right.test(text.text);
  const source = oneLine(text.text.replace(good ? right : wrong, ''));
  const told = good ? withoutPositive(source, model) : withoutNegative(source, model);
  const statement = told ?? source;
  if (told === null && !isDeed(statement, model) && !isOrder(statement, expected, model)) return [];
  const advice = adviceOf(statement, good, [span], section, model, 'a sign says so');
  return advice === null ? [] : [advice];
}

/** "Do: …" – a quick look. */
function isLabelled({ text }: Text, model: DocumentModel): boolean {
  const { advice } = model.words.constructs;
  return opensWith(text, advice.bad) || opensWith(text, advice.good);
}

/** "Exam day strategy": advice for those who sit an exam. */
function forExam(section: Section, model: DocumentModel): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (sideOf(at.title, model) === null && speaksOfExams(at.title, model)) return true;
  }
  return false;
}

function bareAdvice(text: string, model: DocumentModel): string {
  return withoutNegative(text, model) ?? withoutPositive(text, model) ?? text;
}

function textBefore(place: Place): string {
  const before = place.siblings[place.at - 1];
  if (before?.type === 'paragraph') return before.text.text;
  return place.items.at(-1)?.text.text ?? (place.at === 0 ? place.section.title : '');
}

function inParagraph(block: Paragraph, place: Place, model: DocumentModel): Advice[] {
  const { section } = place;
  const found = byLabel(block.text, [block.text.span], section, model);
  if (found !== null) return answersQuestion(place, model) ? [] : [found];
  if (silent.has(model.about[section.index]?.subject ?? 'plain')) return [];
  if (right.test(block.text.text) || wrong.test(block.text.text))
    return inSignedLines(block.text, place, model);
  return block.sentences.flatMap((sentence) => byOpening(sentence, section, model));
}

/** "Q: …", "Wrong: …", "Correct: …": the labels judge answers to a question, not what is done. */
function answersQuestion({ siblings, at }: Place, model: DocumentModel): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const before = siblings[index];
    if (before?.type !== 'paragraph') return false;
    const { text } = before.text;
    if (/\?\s*$/u.test(text) || fieldOf(oneLine(text), model.words.labels.question) !== null) return true;
    if (!isLabelled(before.text, model)) return false;
  }
  return false;
}

const sign = /(?:^|\s)(?=✅|✔|👍|☑|❌|✗|✘|🚫|👎|⛔|✖)/gu;

/** Lines of one paragraph, or paragraphs in a row, each with its sign. */
function inSignedLines(text: Text, { section, siblings, at }: Place, model: DocumentModel): Advice[] {
  const starts = [...text.text.matchAll(sign)].map((match) => match.index + match[0].length);
  const inRow = [siblings[at - 1], siblings[at + 1]].some(
    (block) => block?.type === 'paragraph' && (right.test(block.text.text) || wrong.test(block.text.text)),
  );
  if (starts.length < 2 && !inRow) return [];
  return starts.flatMap((from, index): Advice[] => {
    const to = starts[index + 1] ?? text.text.length;
    const part = { ...text, text: text.text.slice(from, to).trimEnd(), marks: [] };
    return bySign(part, spanOf(text, from, from + part.text.length), true, section, model);
  });
}

/** "NEVER recap a needle.", "Always …", "Tip: keep …": whole sentences whose first words say it. */
function byOpening(sentence: Text, section: Section, model: DocumentModel): Advice[] {
  const { advice } = model.words.constructs;
  const { text } = sentence;
  if (!opensWith(text, advice.negative) && !opensWith(text, advice.positive) && !opensWith(text, advice.tips))
    return [];
  if (!/\.\s*$/u.test(text)) return [];
  const plain = oneLine(text).replace(/^[^\p{L}]+/u, '');
  const tip = fieldOf(plain, advice.tips);
  const negative = withoutNegative(tip ?? plain, model);
  const positive = negative === null ? withoutPositive(tip ?? plain, model) : null;
  const statement = negative ?? positive ?? tip;
  const calls = /^\P{Ll}{4,}\s/u.test(plain);
  if (statement === null || statement.split(' ').length < (calls ? 4 : 5) || isForStudy(statement, model))
    return [];
  // Behind "do not" there is a verb, whichever it is.
  const verb = (calls && tip === null) || (negative !== null && /^do/iu.test(tip ?? plain));
  if (!verb && !isOrder(statement, tip !== null, model)) return [];
  const why = 'its first words say so';
  const found = adviceOf(statement, negative === null, [sentence.span], section, model, why);
  return found === null ? [] : [{ ...found, by: 'opening' }];
}

/** "Do: …", "Don't: …", "Mistake: … Instead: …". */
function byLabel(text: Text, spans: readonly Span[], section: Section, model: DocumentModel): Advice | null {
  const { advice } = model.words.constructs;
  if (!isLabelled(text, model)) return null;
  const plain = oneLine(text.text.replace(right, '').replace(wrong, ''));
  const bad = fieldOf(plain, advice.bad);
  const good = bad === null ? fieldOf(plain, advice.good) : null;
  const rest = bad ?? good;
  if (rest === null || rest === '' || model.about[section.index]?.subject === 'questions') return null;
  const cut = insteadIn(rest, model);
  const why = 'its label says so';
  if (good !== null && isStatement(cut.statement, model)) return null;
  const found = adviceOf(cut.statement, good !== null, spans, section, model, why, cut.instead);
  return found === null ? null : { ...found, by: 'label' };
}

/** "Theory without practice" below "Common mistakes": the heading is the mistake, and what stands under it says why. */
function explains(section: Section, side: Side, model: DocumentModel): boolean {
  const about = model.about[section.index];
  return (
    !side.sure &&
    !side.good &&
    about?.subject === 'mistakes' &&
    about.heading !== section &&
    section.heading !== null
  );
}

/** Under a heading of mistakes: an -ing form, or advice against something with its "don't" taken off. "Do …" is good there, too. */
function mistakeOf(
  item: Item,
  side: Side,
  expected: boolean,
  section: Section,
  model: DocumentModel,
): Advice[] {
  const { statement, instead } = splitAdvice(item.text, model);
  const spans = [item.text.span];
  const why = 'stands under a heading of mistakes';
  const good = withoutPositive(statement, model);
  const bare = badOf(statement, side, expected, model);
  if ((good === null && bare === null) || isForStudy(statement, model)) return [];
  const advice =
    good === null
      ? adviceOf(bare ?? '', false, spans, section, model, why, instead)
      : adviceOf(good, true, spans, section, model, why);
  return advice === null ? [] : [advice];
}

/** What not to do, without "don't". Under "Don't" that is all; under "Mistakes" some write what to do instead. */
function badOf(statement: string, side: Side, expected: boolean, model: DocumentModel): string | null {
  // "Not enabling a second factor": without its "not" it would be the contrary.
  if (isDeed(statement, model)) return statement;
  const negative = withoutNegative(statement, model);
  if (negative !== null) return negative;
  if (model.words.frames !== null) return isOrder(statement, true, model) ? statement : null;
  return side.sure && (expected || isOrder(statement, false, model)) ? statement : null;
}

/** Under a heading of good practice: something to do. Advice against something is a mistake with its "don't" taken off. */
function goodOf(item: Item, side: Side, expected: boolean, section: Section, model: DocumentModel): Advice[] {
  const { statement } = splitAdvice(item.text, model);
  const why = 'stands under a heading of good practice';
  const spans = [item.text.span];
  const negative = withoutNegative(statement, model);
  const bare = bareAdvice(statement, model);
  if (isForStudy(bare, model)) return [];
  if (negative === null && !(side.sure && expected) && !isOrder(bare, expected, model)) return [];
  const advice = adviceOf(bare, negative === null, spans, section, model, why);
  return advice === null ? [] : [advice];
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
