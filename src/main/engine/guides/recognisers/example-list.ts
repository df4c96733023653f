import { entryIn, exampleLine } from '../grammar/term-entry.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { List } from '../types.ts';
import { leadOf } from './list-binding.ts';
import { exampleClaim } from './term-claims.ts';
import type { Proposal, Recogniser } from './types.ts';

/** The author labelled the text as an example: as sure as where the term has a label, too. */
const name = 'term-example';

/**
 * Examples apart from the meanings of their terms: "Examples:" above a list whose labels are keys or labels of what stands before
 * it, and an item "Example: …" in the list below a name.
 */
export const exampleList: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => {
        proposals.push(
          ...(place.items.length > 0 ? ofName(list, place, model) : underLead(list, place, model)),
        );
      },
    });
    yield* proposals;
  },
};

function underLead(list: List, place: Place, model: DocumentModel): Proposal[] {
  const lead = leadOf(place)?.text.toLowerCase().replace(/\s*:$/u, '') ?? '';
  if (!model.words.labels.example.includes(lead)) return [];
  const entries = list.items.map((item) => ({
    item,
    entry: item.children.length > 0 ? null : entryIn(item.text.text),
  }));
  const known = namesBefore(place);
  if (entries.some(({ entry }) => entry === null || !known.has(entry.term.toLowerCase()))) return [];
  return entries.flatMap(({ item, entry }) => {
    if (entry === null) return [];
    const claim = exampleClaim(entry.term, entry.meaning, [item.text.span], place, model, name);
    return [{ recogniser: name, territory: [item.text.span], claims: [claim], weight: 0 }];
  });
}

/** Keys of tables, labels of items and terms of definitions before a place, in small letters. */
function namesBefore(place: Place): Set<string> {
  const names = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text !== undefined) names.add(oneLine(text).toLowerCase());
  };
  for (const block of place.siblings.slice(0, place.at)) {
    if (block.type === 'table') for (const row of block.rows) add(row[0]?.text.text);
    if (block.type === 'list') for (const item of block.items) add(entryIn(item.text.text)?.term);
    if (block.type === 'definition') add(block.term.text);
    if (block.type === 'paragraph') add(entryIn(block.text.text)?.term);
  }
  return names;
}

const longestName = 5;

function ofName(list: List, place: Place, model: DocumentModel): Proposal[] {
  const holder = place.items.at(-1);
  const term = oneLine(holder?.text.text ?? '').replace(/\s*[:–—-]$/u, '');
  if (term === '' || term.split(' ').length > longestName || entryIn(term) !== null || /[.?!]$/u.test(term))
    return [];
  // Only beside other properties: a name above one example may be a sentence cut short.
  if (list.items.length < 2 || list.items.some((item) => entryIn(item.text.text) === null)) return [];
  return list.items.flatMap((item) => {
    const example = item.children.length > 0 ? null : exampleLine(oneLine(item.text.text), model.words);
    if (example === null || model.parties.named(term, model.words) !== null) return [];
    const claim = exampleClaim(term, example, [item.text.span], place, model, name);
    return [{ recogniser: name, territory: [item.text.span], claims: [claim], weight: 0 }];
  });
}
