import { isFieldLabel, labelOf, type Label } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import type { Item, List, Span } from '../types.ts';
import { isTermLabel } from './glossary.ts';
import { bareTitle, silentSubjects } from './list-titles.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'attribute-list';

/** A label that stands in so many lists is no term: it names a property that several things have. */
const fewestLists = 3;
/** Share of a list's labels that must be such properties for the others to be taken for some as well. */
const leastShare = 1 / 3;
const longestThing = 8;
const longestValue = 300;

/**
 * Lists of properties that come again from thing to thing ("Use cases: …", "Limits: …" under each service): one card for each, named
 * by its thing and its label. Asked as terms, such labels would have as many meanings as there are things.
 */
export const attributeList: Recogniser = {
  name,
  *propose(model) {
    const lists: { list: List; place: Place; labels: (Label | null)[] }[] = [];
    const seen = new Map<string, number>();
    const values = new Map<string, string[]>();
    visit(model.sections, {
      list: (list, place) => {
        const labels = list.items.map((item) => labelOf(item.text));
        if (!labels.some((label) => label !== null)) return;
        lists.push({ list, place, labels });
        const own = new Set(labels.flatMap((label) => (label === null ? [] : [keyOf(label)])));
        for (const key of own) seen.set(key, (seen.get(key) ?? 0) + 1);
        for (const label of labels)
          if (label !== null) pushTo(values, keyOf(label), valueOf(label).toLowerCase());
      },
    });
    const telling = new Set([...values].flatMap(([key, all]) => (tellApart(all) ? [key] : [])));
    const titles = new Map<string, number>();
    for (const { title } of model.sections) titles.set(title, (titles.get(title) ?? 0) + 1);
    for (const { list, place, labels } of lists) {
      const properties = labels.filter(
        (label) => label !== null && (seen.get(keyOf(label)) ?? 0) >= fewestLists && fits(label, model),
      ).length;
      if (properties === 0 || properties < leastShare * labels.length || isSilent(place, model)) continue;
      const thing = thingOf(place, titles, model);
      if (thing === null) continue;
      for (const [index, item] of list.items.entries()) {
        const label = labels[index];
        if (label === null || label === undefined || item.children.length > 0) continue;
        if (!valueOf(label).includes(' ') && !telling.has(keyOf(label))) continue;
        const made = proposalOf(label, item, thing, place, model);
        if (made !== null) yield made;
      }
    }
  },
};

function valueOf(label: Label): string {
  return withoutClosing(oneLine(label.rest));
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** A single word, and no address or code, says something of a thing only where each of the things has another one. */
function tellApart(values: readonly string[]): boolean {
  return (
    values.length >= fewestLists &&
    new Set(values).size === values.length &&
    values.every((value) => value.includes(' ') || /^-?\p{L}[\p{L}\p{M}'’-]{1,40}$/u.test(value))
  );
}

function keyOf(label: Label): string {
  return plainQuotes(label.label).toLowerCase();
}

/** No counted label, none of a question or an example, and nobody's name. */
function fits(label: Label, model: DocumentModel): boolean {
  return (
    (isTermLabel(label, model) || isFieldLabel(label, model.words)) &&
    !model.words.neutralLabels.includes(keyOf(label)) &&
    model.parties.mentions(label.label).length === 0 &&
    !/\?\s*$/u.test(label.rest)
  );
}

const unfit: ReadonlySet<string> = new Set([
  'party',
  'shared',
  'mistakes',
  'practices',
  'examples',
  'glossary',
]);

function isSilent(place: Place, model: DocumentModel): boolean {
  const subject = model.about[place.section.index]?.subject ?? 'plain';
  return silentSubjects.has(subject) || unfit.has(subject);
}

interface Thing {
  name: string;
  span: Span;
  section: Section;
}

/** What the list is about: the item above it, or the nearest heading whose title the document has once. */
function thingOf(place: Place, titles: ReadonlyMap<string, number>, model: DocumentModel): Thing | null {
  const above: Item | undefined = place.items.at(-1);
  if (above !== undefined) {
    const text = withoutClosing(oneLine(above.text.text)).replace(/\s*[:–—-]$/u, '');
    return isName(text) ? { name: text, span: above.text.span, section: place.section } : null;
  }
  for (let at: Section | null = place.section; at !== null; at = at.parent) {
    if (at.heading === null) continue;
    const title = bareTitle(at.title);
    if ((titles.get(at.title) ?? 0) > 1 || at.title === model.title) continue;
    return isName(title) ? { name: title, span: at.heading.span, section: at } : null;
  }
  return null;
}

function isName(text: string): boolean {
  return text !== '' && text.split(' ').length <= longestThing && !/[?.!]$|:\s/u.test(text);
}

function proposalOf(
  label: Label,
  item: Item,
  thing: Thing,
  place: Place,
  model: DocumentModel,
): Proposal | null {
  const value = valueOf(label);
  if (!fits(label, model) || value.length > longestValue) return null;
  const attribute = model.casing.inSentence(withoutClosing(oneLine(label.label)));
  const claim: Draft = {
    recogniser: name,
    construct: 'attribute-list',
    family: 'attribute',
    subject: thing.name,
    context: headingsOf(place.section, model).filter((title) => bareTitle(title) !== thing.name),
    scope: [attribute],
    relation: 'attribute',
    answer: [value],
    answerMode: 'any',
    options: null,
    explanation: `${thing.name} – ${label.label}: ${value}`,
    spans: [item.text.span],
    leansOn: [thing.span],
    certainty: 0.85,
    why: ['a property that the document lists for several things'],
    ask: [
      {
        kind: 'question',
        card: 'attribute',
        template: 'attribute',
        prompt: model.words.prompts.attribute
          .replace('{subject}', () => thing.name)
          .replace('{attribute}', () => attribute),
      },
    ],
    open: false,
    parties: [],
  };
  return { recogniser: name, territory: [item.text.span], claims: [claim], weight: 0 };
}
