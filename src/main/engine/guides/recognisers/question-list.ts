import { fieldOf, plainLabel } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { withoutClosing } from '../model/text.ts';
import { answerKeys } from './answer-keys.ts';
import { opensWith } from './openings.ts';
import { answerOf, bareQuestion, unitsOf, type Unit } from './question-units.ts';

/** A question whose answer is a whole list. */
export interface ListPair {
  question: string;
  answer: readonly string[];
  unit: Unit;
  items: readonly Unit[];
  /** True where "A:" stands between the two. */
  labelled: boolean;
}

const most = 7;
const longestItem = 90;
const longestWhole = 280;
const silent: ReadonlySet<string> = new Set(['objectives', 'host', 'links', 'questions', 'answers']);

/** Headings that ask, right above a list ("Which signals call for help?"), and questions whose "A:" stands above one. */
export function listPairs(model: DocumentModel): ListPair[] {
  const units = unitsOf(model);
  const keys = answerKeys(model);
  const found: ListPair[] = [];
  for (let at = 0; at + 2 < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.kind === 'details' || !unit.text.endsWith('?') || keys.of.has(unit)) continue;
    const { text } = bareQuestion(unit.text, model);
    // "How …?" above numbers: steps, which are learned in their order.
    if (opensWith(text, model.words.hows) && /^\d/u.test(units[at + 1]?.marker ?? '')) continue;
    const labelled = isLabelAlone(units[at + 1] as Unit, model);
    const headed =
      unit.kind === 'heading' && !silent.has(model.about[unit.section.index]?.subject ?? 'plain');
    if (!labelled && !headed) continue;
    const items = itemsFrom(units, at + (labelled ? 2 : 1));
    const answer = items === null ? null : namesOf(items, model);
    if (items === null || answer === null) continue;
    found.push({ question: text, answer, unit, items, labelled });
  }
  return found;
}

/** "A:" with nothing behind it. */
function isLabelAlone(unit: Unit, model: DocumentModel): boolean {
  return (
    unit.kind !== 'heading' && unit.text.length < 30 && fieldOf(unit.text, model.words.labels.answer) === ''
  );
}

/** The items of one list, without those below them; null where it is no list, or too long to be learned. */
function itemsFrom(units: readonly Unit[], from: number): Unit[] | null {
  const depth = units[from]?.depth;
  const items: Unit[] = [];
  for (let at = from; units[at]?.kind === 'item'; at++) {
    const unit = units[at] as Unit;
    if (unit.depth === depth) items.push(unit);
    if (items.length > most) return null;
  }
  return items.length > 1 ? items : null;
}

/** What stands in the items, or their labels where each has one; null where they are no answers. */
function namesOf(items: readonly Unit[], model: DocumentModel): string[] | null {
  if (items.some((item) => item.linked || /[?]|:$/u.test(item.text) || answerOf(item, model) !== null))
    return null;
  if (items.some((item) => /\[[xX ]\]/u.test(item.marker) || /^[A-Ha-h][.)]/u.test(item.marker))) return null;
  const texts = items.map((item) => withoutClosing(item.text));
  const labels = items.map((item) => plainLabel(item.text)?.label ?? null);
  const names = labels.every((label) => label !== null) ? labels : texts;
  if (new Set(names).size < names.length || names.some((name) => name === '' || name.length > longestItem))
    return null;
  return names.join('; ').length > longestWhole ? null : names;
}
