import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { anyOf, oneLine, upperFirst, withoutClosing, wordsOf } from '../model/text.ts';
import type { Span } from '../types.ts';
import { answerKeys, type FarKey } from './answer-keys.ts';
import { readKey, type Choice, type Key } from './choice-key.ts';
import { answerOf, bareQuestion, contextOf, trueFalseLead, unitsOf, type Unit } from './question-units.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';

const name = 'multiple-choice';
const longestQuestion = 600;

/** A question, the texts to choose from, and the key: "Answer: B", a mark at the right choice, or a list of answers at the end. */
export const multipleChoice: Recogniser = {
  name,
  *propose(model) {
    const units = unitsOf(model);
    const keys = answerKeys(model);
    for (let at = 1; at < units.length; at++) {
      const found = questionAt(units, at, model);
      if (found === null) continue;
      const key = found.key ?? keys.of.get(found.unit) ?? null;
      const proposal = propose({ ...found, key }, model);
      if (proposal === null) continue;
      yield proposal;
      at = found.last;
    }
  },
};

interface Found {
  question: string;
  unit: Unit;
  choices: readonly Option[];
  /** True where choices carry letters or numbers that a key can name. */
  lettered: boolean;
  key: FarKey | null;
  explanation: string;
  spans: readonly Span[];
  last: number;
}

interface Option extends Choice {
  unit: Unit;
  sign: 'letter' | 'number' | 'roman' | 'bullet';
  /** Marked as right (true) or wrong (false) by a tick, a box or a word. */
  marked: boolean | null;
}

const ticked =
  /^(?:✓|✔️?|✅|☑️?|\[[xX]\])\s*|\s*(?:✓|✔️?|✅|\((?:correct|right)(?:\s+answer)?\)|[←<]-?\s*correct(?:\s+answer)?)\.?$/iu;
const crossed = /^(?:✗|✘|❌|☐|\[ \])\s*|\s*(?:✗|✘|❌|\((?:incorrect|wrong)\))\.?$/iu;

/** The choice at a unit; a bullet is lettered by its position. */
function optionOf(unit: Unit, position: number): Option | null {
  let option = read.get(unit);
  if (option === undefined) {
    option = readOption(unit);
    read.set(unit, option);
  }
  return option?.sign === 'bullet' ? { ...option, letter: String.fromCodePoint(65 + position) } : option;
}

/** A unit is asked for its choice by each of the eight units before it. */
const read = new WeakMap<Unit, Option | null>();

/** False where nothing in a text looks like a tick, a cross, a box or "(correct)". */
function mayBeMarked(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x2190 || code === 60 || code === 91) return true;
    if (code === 40 && /^[ciwr]/iu.test(text.slice(at + 1, at + 2))) return true;
  }
  return false;
}

function readOption(unit: Unit): Option | null {
  if (unit.kind === 'details' || unit.text === '' || unit.text.length > 300) return null;
  const box = /\[([xX ])\]/u.exec(unit.marker)?.[1];
  const mayMark = mayBeMarked(unit.text);
  const unmarked = (text: string): string =>
    mayMark ? oneLine(text.replace(ticked, '').replace(crossed, '')) : text;
  const tick = !mayMark ? null : ticked.test(unit.text) ? true : crossed.test(unit.text) ? false : null;
  const marked = box === undefined ? tick : box.toLowerCase() === 'x';
  const bare = unmarked(unit.text);
  const inText = /^[([]?([A-Ha-h]|[ivIV]{1,4})[.):\]]\s+(.+)$/su.exec(bare);
  const marker = /^\(?([A-Ha-h]|[ivIV]{1,4}|\d{1,2})[.)]$/u.exec(unit.marker)?.[1];
  const written = inText?.[1] ?? marker;
  const text = unmarked(inText?.[2] ?? bare);
  if (text === '') return null;
  const shared = { text, unit, marked };
  if (written !== undefined) {
    const sign = /\d/u.test(written) ? 'number' : /[iv]/iu.test(written) ? 'roman' : 'letter';
    return { ...shared, letter: written.toUpperCase(), sign };
  }
  if (unit.kind !== 'item') return null;
  return { ...shared, letter: '', sign: 'bullet' };
}

/** The row of choices that begins at a unit: one kind of sign, letters and numbers counting up from the first. */
function rowAt(units: readonly Unit[], at: number): Option[] {
  const row: Option[] = [];
  for (let next = at; next < units.length && row.length < 8; next++) {
    const unit = units[next] as Unit;
    const option = optionOf(unit, row.length);
    const first = row[0];
    if (
      option === null ||
      (first !== undefined && (option.sign !== first.sign || first.unit.depth !== unit.depth))
    )
      break;
    if (option.letter !== signAt(option.sign, row.length)) break;
    row.push(option);
  }
  return row;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

function signAt(sign: Option['sign'], at: number): string {
  if (sign === 'roman') return romans[at] as string;
  return sign === 'number' ? String(at + 1) : String.fromCodePoint(65 + at);
}

function questionAt(units: readonly Unit[], at: number, model: DocumentModel): Found | null {
  const before = units[at - 1] as Unit;
  // Most units begin no row, or stand behind nothing that asks: that is seen before anything else is looked at.
  const sign = optionOf(units[at] as Unit, 0)?.sign;
  if (sign === undefined) return null;
  const keyed = sign === 'letter' || (sign === 'roman' && answerKeys(model).of.has(before));
  if (!keyed && !mayAsk(before.text)) return null;
  if (before.kind === 'details' || answerOf(before, model) !== null) return null;
  const { text } = bareQuestion(before.text, model);
  if (!keyed && !asks(text)) return null;
  const row = rowOf(units, at, model);
  const first = row[0];
  if (first === undefined || row.length < 2 || text === '' || text.length > longestQuestion) return null;
  const stem = stemBefore(units, at - 2, text, model);
  const shared = {
    question: stem === null ? text : `${oneLine(stem.text).replace(counted, '')} ${text}`,
    unit: before,
    choices: row,
    lettered: first.sign !== 'bullet',
  };
  const spans = [
    ...(stem === null ? [] : [stem.span]),
    before.span,
    ...row.map((option) => option.unit.span),
  ];
  let next = at + row.length;
  const key = keyAt(units, next, model);
  if (key === null) return { ...shared, key: null, explanation: '', spans, last: next - 1 };
  next = key.next;
  const reason = reasonAt(units, next, model);
  return {
    ...shared,
    key: { text: key.text, spans: key.spans, shared: false },
    explanation: oneLine(`${key.reason} ${reason?.text ?? ''}`),
    spans: [...spans, ...(reason?.spans ?? [])],
    last: (reason?.next ?? next) - 1,
  };
}

const fewestStemWords = 6;
const counted = /^\d{1,3}\s*[.):]\s+/u;

/**
 * The case that a question is about, where it stands before it as a sentence of its own: a heading, or a line that the question
 * points to ("Is this assumption valid?"). What stands behind an answer is that answer's reason.
 */
function stemBefore(units: readonly Unit[], at: number, question: string, model: DocumentModel): Unit | null {
  const stem = units[at];
  const earlier = units[at - 1];
  if (stem === undefined || stem.kind === 'details' || stem.kind === 'item') return null;
  const statement = /[.…]["”’)]*\s*$/u.test(stem.text) && stem.text.split(/\s+/u).length >= fewestStemWords;
  if (!statement || stem.text.length + question.length > longestQuestion) return null;
  if (answerOf(stem, model) !== null || fieldOf(stem.text, model.words.labels.explanation) !== null)
    return null;
  if (stem.kind === 'heading') return stem;
  const opening = wordsOf(question)
    .slice(0, 5)
    .map((word) => word.lower);
  const points = opening.some((word) => model.words.pointers.includes(word));
  const reason = earlier !== undefined && (earlier.kind === 'item' || answerOf(earlier, model) !== null);
  return points && !reason ? stem : null;
}

/** The row at a unit, cut before the label of the answer where that looks like a choice ("A: …"). */
function rowOf(units: readonly Unit[], at: number, model: DocumentModel): Option[] {
  const row = rowAt(units, at);
  const end = row.findIndex(
    (option) =>
      (option.letter !== 'A' || option.sign === 'bullet') &&
      (answerOf(option.unit, model) !== null ||
        fieldOf(option.unit.text, model.words.labels.explanation) !== null),
  );
  const cut = end === -1 ? row : row.slice(0, end);
  return cut.length > 1 || answerOf(cut[0]?.unit ?? (units[at] as Unit), model) === null ? cut : [];
}

/** False where neither a text nor what is left of it without its number asks. */
function mayAsk(text: string): boolean {
  return (
    text.includes('?') ||
    text.includes(':') ||
    text.includes('___') ||
    text.includes('…') ||
    text.includes('...')
  );
}

function asks(text: string): boolean {
  return /\?["”’)]*(?:\s*\([^()]{2,40}\)\.?)?$|:$|_{3,}|…$|\.\.\.$/u.test(text);
}

interface Piece {
  text: string;
  /** What stands behind it in the same text. */
  reason: string;
  spans: Span[];
  next: number;
}

/** The answer at a unit; where its label stands alone, what follows. */
function keyAt(units: readonly Unit[], at: number, model: DocumentModel): Piece | null {
  const unit = units[at];
  if (unit === undefined || answerKeys(model).held.has(unit)) return null;
  const text = answerOf(unit, model);
  if (text !== null) return { text, reason: unit.reason, spans: [unit.span], next: at + 1 };
  return labelAlone(units, at, model.words.labels.answer);
}

function reasonAt(units: readonly Unit[], at: number, model: DocumentModel): Piece | null {
  const unit = units[at];
  if (unit === undefined) return null;
  const { explanation } = model.words.labels;
  const text = fieldOf(unit.text, explanation);
  if (text !== null && text !== '') return { text, reason: '', spans: [unit.span], next: at + 1 };
  return labelAlone(units, at, explanation);
}

function labelAlone(units: readonly Unit[], at: number, labels: readonly string[]): Piece | null {
  const unit = units[at];
  const following = units[at + 1];
  if (unit === undefined || following === undefined || following.kind === 'heading') return null;
  const bare = withoutClosing(unit.text).toLowerCase();
  if (bare.length < 3 || !labels.includes(bare)) return null;
  return { text: following.text, reason: following.reason, spans: [unit.span, following.span], next: at + 2 };
}

function propose(found: Found, model: DocumentModel): Proposal | null {
  const { choices, key, lettered } = found;
  const read = key === null ? byMark(found) : readKey(key.text, choices, lettered);
  const spans = [...found.spans, ...(key?.spans ?? [])];
  const territory = key?.shared === true ? found.spans : spans;
  if (read === null) {
    // Choices without a key are nobody's facts, but letters may also count duties.
    const quiz = asks(found.question) && !found.question.endsWith(':');
    const inQuiz = model.about[found.unit.section.index]?.subject === 'questions';
    return lettered && choices[0]?.sign === 'letter' && (quiz || inQuiz)
      ? { recogniser: name, territory, claims: [], weight: 0 }
      : null;
  }
  if (read.problem !== null && !(lettered && choices[0]?.sign === 'letter')) return null;
  return { recogniser: name, territory, claims: [claimOf(found, read, spans, model)], weight: 0 };
}

/** The choices that are ticked, or the ones in bold where the others are not; null where nothing is marked. */
function byMark({ choices, lettered, question }: Found): Key | null {
  if (!asks(question)) return null;
  const right = choices.filter((choice) => choice.marked === true);
  if (right.length > 0 && right.length < choices.length) return { right, rest: '', problem: null };
  const strong = choices.filter((choice) => choice.unit.strong);
  if (!lettered || right.length > 0 || strong.length === 0 || strong.length * 2 > choices.length) return null;
  return { right: strong, rest: '', problem: null };
}

function claimOf(found: Found, key: Key, spans: readonly Span[], model: DocumentModel): Draft {
  const meant = resolved(found.choices, key.right, model);
  const { choices } = meant;
  const right = meant.right.map((choice) => choice.text);
  const reason = oneLine(`${key.rest} ${found.explanation}`);
  const problem = key.problem ?? countProblem(found.question, key.right.length, model);
  const open = problem !== null;
  const statement = found.question.replace(trueFalseLead(model), '');
  const judged = choices.every((choice) =>
    [model.words.truth.trueName, model.words.truth.falseName].includes(upperFirst(choice.text.toLowerCase())),
  );
  const prompt =
    judged && !asks(statement)
      ? model.words.prompts.trueOrFalse.replace('{statement}', () => upperFirst(statement))
      : upperFirst(found.question);
  return {
    recogniser: name,
    construct: 'multiple-choice',
    family: 'question',
    subject: found.question,
    context: contextOf(found.unit.section, model).filter((title) => title !== found.unit.text),
    scope: [],
    relation: 'answer',
    answer: open ? [] : right.map(withoutClosing),
    answerMode: right.length > 1 ? 'all' : 'any',
    options: choices.map((choice) => withoutClosing(choice.text)),
    explanation: oneLine(`${found.question} ${right.join('; ')}. ${reason}`),
    spans,
    leansOn: [],
    certainty: open ? 0.5 : 0.97,
    why: [problem ?? 'the key names its choice'],
    ask: [{ kind: 'question', card: 'question', template: 'choice', prompt }],
    open,
    parties: [],
  };
}

/** "(Choose two)" with a key that names another number of choices; null where the two fit or nothing is said. */
function countProblem(question: string, right: number, model: DocumentModel): string | null {
  const { choose, numbers } = model.words.constructs;
  const said = new RegExp(
    `(?<!\\p{L})${anyOf(choose)}\\s+(?:\\p{L}+\\s+)?(\\d|${[...numbers.keys()].join('|')})(?!\\p{L})`,
    'iu',
  ).exec(question)?.[1];
  if (said === undefined) return null;
  const count = numbers.get(said.toLowerCase()) ?? Number(said);
  return count === right ? null : `the question asks for ${count} choices, the key names ${right}`;
}

/** "Both A and C" means nothing once choices are shuffled: such a choice is replaced by those it stands for. */
function resolved(
  choices: readonly Choice[],
  right: readonly Choice[],
  model: DocumentModel,
): { choices: readonly Choice[]; right: readonly Choice[] } {
  const { allAbove, noneAbove } = model.words.constructs;
  const says = (choice: Choice, phrases: readonly string[]): boolean =>
    phrases.includes(withoutClosing(choice.text).toLowerCase());
  if (right.length === 1 && right[0] !== undefined && says(right[0], allAbove)) {
    const others = choices.filter((choice) => choice !== right[0] && !says(choice, noneAbove));
    if (others.length > 1) return { choices: others, right: others };
  }
  const pointed = new Map<Choice, readonly Choice[]>();
  for (const choice of choices) {
    const letters = /^(?:both\s+)?\(?([A-H])\)?\s*(?:and|&|,)\s*\(?([A-H])\)?(?:\s+only)?\.?$/iu.exec(
      choice.text,
    );
    if (letters === null) continue;
    const named = letters.slice(1).map((letter) => letter.toUpperCase());
    const meant = choices.filter((other) => other !== choice && named.includes(other.letter));
    if (meant.length === 2) pointed.set(choice, meant);
  }
  if (pointed.size === 0) return { choices, right };
  const kept = choices.filter((choice) => !pointed.has(choice));
  const chosen = right.flatMap((choice) => pointed.get(choice) ?? [choice]);
  return { choices: kept, right: kept.filter((choice) => chosen.includes(choice)) };
}
