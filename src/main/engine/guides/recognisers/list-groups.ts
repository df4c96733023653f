import { labelOf } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { headingParty } from '../model/about.ts';
import { dutyPhrase } from '../model/duty-phrase.ts';
import { oneLine } from '../model/text.ts';
import type { Item } from '../types.ts';
import type { ListBinding } from './list-binding.ts';
import { oncePerPart } from './once-per-part.ts';

export interface ItemGroup {
  items: readonly Item[];
  /** The binding of an item that serves as heading; null where the list's own binding holds. */
  binding: ListBinding | null;
}

/**
 * A flat list in which some items are headings of those that follow: an outline that lost its nesting. An item is a
 * heading where it names a party's part, or where, after such a heading, it has no label while the items around it have.
 */
export const groupsOf = oncePerPart(readGroups);

function readGroups(items: readonly Item[], model: DocumentModel): readonly ItemGroup[] {
  const headings = items.map((item) => headingOf(item, model));
  if (!headings.some((heading, index) => heading !== null && index < items.length - 1))
    return [{ items, binding: null }];
  const groups: { items: Item[]; binding: ListBinding | null; closed: boolean }[] = [
    { items: [], binding: null, closed: false },
  ];
  for (const [index, item] of items.entries()) {
    const heading = headings[index] ?? null;
    if (heading !== null) {
      groups.push({ items: [], binding: heading, closed: false });
      continue;
    }
    const current = groups.at(-1) as { items: Item[]; binding: ListBinding | null; closed: boolean };
    const labelled = labelOf(item.text) !== null;
    if (
      current.binding !== null &&
      !labelled &&
      current.items.some((other) => labelOf(other.text) !== null)
    ) {
      groups.push({ items: [item], binding: null, closed: true });
      continue;
    }
    current.items.push(item);
  }
  return groups
    .filter((group) => group.items.length > 0)
    .map((group) => ({ items: group.items, binding: group.closed ? neutral : group.binding }));
}

/** Ties nothing to anybody: the items behind a heading-like item without a party. */
const neutral: ListBinding = {
  parties: [],
  shared: false,
  soft: false,
  binding: { verb: null, modal: null, prefix: null },
  lead: null,
  scope: [],
  title: '',
  leansOn: [],
  certainty: 0,
  why: '',
};

function namesNobody(title: string, { parties, words }: DocumentModel): boolean {
  return !parties.mayMention(title) && dutyPhrase(title, words) === null;
}

function headingOf(item: Item, model: DocumentModel): ListBinding | null {
  if (item.children.length > 0) return null;
  const text = oneLine(item.text.text);
  if (text.length > 100 || /[.;,]$/u.test(text) || item.sentences.length > 1) return null;
  const label = labelOf(item.text);
  const title = label === null ? text : label.label;
  if (label !== null && label.separator === '-' && !/^\p{Lu}/u.test(label.rest)) return null;
  // Where nobody is named and nothing speaks of duties, a heading would have to lead on with a colon.
  if (!title.endsWith(':') && !text.endsWith(':') && namesNobody(title, model)) return null;
  // "Host duties – beds, towels" lists its own; what follows is another matter.
  if ((label?.rest ?? /\(.*\)/u.exec(text)?.[0] ?? '').includes(',')) return null;
  const named = headingParty(title, model.parties, model.words);
  // "Painting (tenant)" is an item with its owner; a heading speaks of duties or leads on.
  if (named === null || title.split(' ').length < 2 || (named.soft && !/:$/u.test(text))) return null;
  return {
    parties: [named.party],
    shared: false,
    soft: false,
    binding: { verb: null, modal: null, prefix: null },
    lead: null,
    scope: [],
    title: text,
    leansOn: [item.text.span],
    certainty: 0.88,
    why: `the item follows “${text}”`,
  };
}
