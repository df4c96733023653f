import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import { isUnspacedScript } from '../readers/characters.ts';
import type { Item, List, Span, Table, Text } from '../types.ts';
import { termClaim } from './term-claims.ts';
import { unitsIn, type Unit } from './question-units.ts';
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
    for (const section of model.sections) proposals.push(...questions(unitsIn(section, model), model));
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
function labelled(text: Text): { label: string; rest: string } | null {
  const match = /^([^:：]{1,80}?)\s*(?:：\s*|:\s+)(.+)$/su.exec(text.text);
  if (match === null) return null;
  const label = oneLine(match[1] as string);
  const rest = oneLine(match[2] as string);
  return isTerm(label) && !/\p{N}$/u.test(label) && !/[,，、;；]/u.test(label) ? { label, rest } : null;
}

const fewestItems = 3;
/** Shorter texts behind a label are values: a name, a date. */
const shortestMeaning = 4;

function listTerms(list: List, place: Place, model: DocumentModel): Proposal[] {
  if (list.items.length < fewestItems || place.items.length > 0) return [];
  const labels = list.items.map((item: Item) => (item.children.length > 0 ? null : labelled(item.text)));
  const found = labels.filter((label) => label !== null);
  const different = new Set(found.map((label) => label.label.toLowerCase()));
  if (different.size < list.items.length) return [];
  if (found.some(({ rest }) => sizeOf(rest) < shortestMeaning || /[?？؟]\s*$|https?:/u.test(rest))) return [];
  return list.items.map((item, index) => {
    const { label, rest } = labels[index] as { label: string; rest: string };
    return proposalOf(
      label,
      rest,
      [item.text.span],
      place,
      model,
      'one of a list of lines that are alike throughout',
    );
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

const questionEnd = /[?？؟՞]["”’»」』)）]*$/u;
const questionLabel = /^(?:Q|問|问|س|Ε|В)\s*\d*\s*[:：.)]\s*/u;
const answerLabel = /^(?:A|答|ج|Α|О)\s*\d*\s*[:：.)]\s*/u;

/** "Q: …? A: …", and a question whose answer is folded away. */
function questions(units: readonly Unit[], model: DocumentModel): Proposal[] {
  const proposals: Proposal[] = [];
  for (const [at, unit] of units.entries()) {
    const folded = unit.kind === 'details';
    const question = (folded ? unit.title : unit.text).replace(questionLabel, '');
    const next = folded ? unit : units[at + 1];
    if (!questionEnd.test(question) || next === undefined) continue;
    if (!folded && !answerLabel.test(next.text)) continue;
    const answer = next.text.replace(answerLabel, '');
    if (answer === '' || questionEnd.test(answer)) continue;
    const territory = folded ? [unit.span] : [unit.span, next.span];
    proposals.push({
      recogniser: name,
      territory,
      claims: [questionClaim(question, answer, unit, territory, model)],
      weight: 1,
    });
  }
  return proposals;
}

function questionClaim(
  question: string,
  answer: string,
  unit: Unit,
  spans: readonly Span[],
  model: DocumentModel,
): Draft {
  return {
    recogniser: name,
    construct: 'question-answer',
    family: 'question',
    subject: question,
    context: headingsOf(unit.section, model),
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
