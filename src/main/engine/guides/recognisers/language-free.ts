import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { anyOf, oneLine, spanOf, withoutClosing } from '../model/text.ts';
import { isUnspacedScript } from '../readers/characters.ts';
import type { Item, List, Span, Table, Text } from '../types.ts';
import { termClaim } from './term-claims.ts';
import { answerLabels, questionLabels } from '../words/strangers.ts';
import { unitsIn } from './question-units.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'language-free';

/**
 * What can be told without knowing a word: definition lists, lists of a label and its meaning that are alike throughout, tables of
 * two columns, and questions whose answer is marked as such. For documents in a language that has no words here.
 */
export const languageFree: Recogniser = {
  name,
  *propose(model) {
    if (model.words.recognisers?.includes(name) !== true) return;
    const proposals: Proposal[] = [];
    for (const section of model.sections) proposals.push(...questions(section, model));
    visit(model.sections, {
      definition: (block, place) => {
        const meaning = oneLine(block.meanings.map((text) => text.text).join('; '));
        if (meaning === '' || !isTerm(block.term.text)) return;
        const spans = [block.term.span, ...block.meanings.map((text) => text.span)];
        proposals.push(
          proposalOf(block.term.text, meaning, spans, place, model, 'a definition list says so'),
        );
      },
      list: (list, place) => proposals.push(...listTerms(list, place, model)),
      paragraph: (_, place) => proposals.push(...linesOfTerms(runOfLines(place, model), place, model)),
      table: (table, place) => proposals.push(...tableTerms(table, place, model)),
    });
    yield* proposals;
  },
};

/** Words, or letters where words are written without blanks between them. */
function sizeOf(text: string): number {
  let size = 0;
  for (const word of text.split(/\s+/u)) size += isUnspacedScript(word.charCodeAt(0)) ? word.length / 2 : 1;
  return size;
}

function isTerm(text: string): boolean {
  const plain = oneLine(text);
  return /\p{L}/u.test(plain) && sizeOf(plain) <= 8 && !/[.。?？؟!！]$/u.test(plain);
}

/** The label before a colon, full-width or not, and what stands behind it. */
function labelled(text: string): { label: string; rest: string } | null {
  const match = /^([^:：]{1,80}?)\s*(?:：\s*|:\s+)(.+)$/su.exec(text);
  if (match === null) return null;
  const label = oneLine(match[1] as string);
  const rest = oneLine(match[2] as string);
  return isTerm(label) && !/\p{N}$/u.test(label) && !/[,，、;；]/u.test(label) ? { label, rest } : null;
}

const fewestItems = 3;
/** Shorter texts behind a label are values: a name, a date. */
const shortestMeaning = 4;

function listTerms(list: List, place: Place, model: DocumentModel): Proposal[] {
  if (place.items.length > 0 || list.items.some((item: Item) => item.children.length > 0)) return [];
  return linesOfTerms(
    list.items.map((item) => ({ text: item.text.text, span: item.text.span })),
    place,
    model,
  );
}

/** The labelled lines of a paragraph and of those right behind it; none where the run began before it. */
function runOfLines({ siblings, at }: Place, model: DocumentModel): Line[] {
  const labelledLines = (index: number): Line[] => {
    const block = siblings[index];
    const lines = block?.type === 'paragraph' ? linesOf(block.text, model) : [];
    return lines.every((line) => labelled(line.text) !== null) ? lines : [];
  };
  if (labelledLines(at - 1).length > 0) return [];
  const run: Line[] = [];
  for (let index = at; index < siblings.length; index++) {
    const lines = labelledLines(index);
    if (lines.length === 0) break;
    run.push(...lines);
  }
  return run;
}

/** Lines that are all of a label and its meaning. */
function linesOfTerms(lines: readonly Line[], place: Place, model: DocumentModel): Proposal[] {
  if (lines.length < fewestItems) return [];
  const labels = lines.map((line) => labelled(line.text));
  const found = labels.filter((label) => label !== null);
  const different = new Set(found.map((label) => label.label.toLowerCase()));
  if (different.size < lines.length) return [];
  if (found.some(({ rest }) => sizeOf(rest) < shortestMeaning || /[?？؟]\s*$|https?:/u.test(rest))) return [];
  const why = 'one of a list of lines that are alike throughout';
  return lines.map((line, index) => {
    const { label, rest } = labels[index] as { label: string; rest: string };
    return proposalOf(label, rest, [line.span], place, model, why);
  });
}

/** Two columns, each key once: the keys to their values, and back where those are different, too. */
function tableTerms(table: Table, place: Place, model: DocumentModel): Proposal[] {
  const { header, rows } = table;
  if (rows.length < 2 || table.damage.some((kind) => kind !== 'no-delimiter')) return [];
  if ((header !== null && header.length !== 2) || rows.some((row) => row.length !== 2)) return [];
  const texts = rows.map((row) => row.map((cell) => oneLine(cell.text.text)));
  const keys = new Set(texts.map(([key = '']) => key.toLowerCase()));
  const values = new Set(texts.map(([, value = '']) => value.toLowerCase()));
  if (keys.size < texts.length || values.size < texts.length) return [];
  if (texts.some(([key = '', value = '']) => !isTerm(key) || !/\p{L}/u.test(value))) return [];
  return rows.map((row, index) => {
    const [key = '', value = ''] = texts[index] as string[];
    const spans = row.map((cell) => cell.span);
    return proposalOf(key, value, spans, place, model, 'a table of two columns');
  });
}

function proposalOf(
  term: string,
  meaning: string,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
  why: string,
): Proposal {
  const claim = termClaim(term, meaning, spans, place, model, 0.8, why, 'glossary');
  return { recogniser: name, territory: spans, claims: [{ ...claim, recogniser: name }], weight: 0 };
}

const questionEnd = /[?？؟՞;]["”’»」』)）]*$/u;
const labelEnd = '\\s*\\d*\\s*[:：.)、]\\s*';
const questionLabel = new RegExp(`^${anyOf(questionLabels)}${labelEnd}`, 'iu');
const answerLabel = new RegExp(`^${anyOf(answerLabels)}${labelEnd}`, 'iu');
const inlineAnswer = new RegExp(`^(.+[?？؟])\\s*${anyOf(answerLabels)}\\s*[:：]\\s*(.+)$`, 'iu');

/** One line of a paragraph, an item or a heading. */
interface Line {
  text: string;
  span: Span;
}

/** The lines of a section in their order: where no word is known, a question and its answer are told by standing on lines of their own. */
function linesIn(section: Section, model: DocumentModel): Line[] {
  const lines: Line[] = [];
  const add = (text: Text): void => {
    lines.push(...linesOf(text, model));
  };
  if (section.heading !== null) lines.push({ text: oneLine(section.title), span: section.heading.span });
  visit([section], {
    paragraph: (block) => add(block.text),
    list: (list) => {
      for (const item of list.items) add(item.text);
    },
  });
  return lines;
}

function linesOf(text: Text, model: DocumentModel): Line[] {
  const breaks = lineBreaks(text, model.document.text);
  return [0, ...breaks].map((from, index) => {
    const to = breaks[index] ?? text.text.length;
    return { text: oneLine(text.text.slice(from, to)), span: spanOf(text, from, to) };
  });
}

/** "Q: …" above "A: …", both in one line, and a question whose answer is folded away. */
function questions(section: Section, model: DocumentModel): Proposal[] {
  const proposals: Proposal[] = [];
  const add = (question: string, answer: string, territory: readonly Span[]): void => {
    if (question === '' || answer === '' || questionEnd.test(answer)) return;
    const claims = [questionClaim(question, answer, section, territory, model)];
    proposals.push({ recogniser: name, territory, claims, weight: 1 });
  };
  for (const unit of unitsIn(section, model)) {
    if (unit.kind !== 'details') continue;
    const question = unit.title.replace(questionLabel, '');
    if (questionEnd.test(question)) add(question, unit.text.replace(answerLabel, ''), [unit.span]);
  }
  const lines = linesIn(section, model);
  for (const [at, line] of lines.entries()) {
    const question = line.text.replace(questionLabel, '');
    const next = lines[at + 1];
    const both = inlineAnswer.exec(question);
    if (both !== null) add(both[1] as string, both[2] as string, [line.span]);
    else if (next !== undefined && answerLabel.test(next.text)) {
      // A label on each of the two does without a question mark.
      if (questionEnd.test(question) || question !== line.text)
        add(question, next.text.replace(answerLabel, ''), [line.span, next.span]);
    }
  }
  return proposals;
}

function questionClaim(
  question: string,
  answer: string,
  section: Section,
  spans: readonly Span[],
  model: DocumentModel,
): Draft {
  return {
    recogniser: name,
    construct: 'question-answer',
    family: 'question',
    subject: question,
    context: headingsOf(section, model),
    scope: [],
    relation: 'answer',
    answer: [withoutClosing(answer)],
    answerMode: 'any',
    options: null,
    explanation: oneLine(`${question} ${answer}`),
    spans,
    leansOn: [],
    certainty: 0.95,
    why: ['the answer is marked as such'],
    ask: [{ kind: 'question', card: 'question', template: 'question', prompt: question }],
    open: false,
    parties: [],
  };
}
