import { labelOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { anyOf, balanced, oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import { areActions } from '../grammar/actions.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { List, Span, Table, Text } from '../types.ts';
import { allDiffer, entryOf } from './list-entries.ts';
import { textLines } from './text-lines.ts';
import {
  bareTitle,
  countIn,
  isClause,
  isGenericTitle,
  namingTitle,
  silentSubjects,
  statesOrder,
  titlesOf,
} from './list-titles.ts';
import type { Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'ordering';
const fewest = 3;
const most = 9;
const longestPart = 8;
const longestText = 1200;

/**
 * Things in an order that the document states: a list under "from most to least …", or a chain ("A → B → C"). Signs that stand
 * for less and more ("A > B > C") count only where the words before them say so, too.
 */
export const ordering: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const add = (found: Proposal | null): void => {
      if (found !== null) proposals.push(found);
    };
    visit(model.sections, {
      list: (list, place) => {
        add(inList(list, place, model));
        if (!list.items.some((item) => sign.test(item.text.text))) return;
        const holder = bareTitle(place.items.at(-1)?.text.text ?? titlesOf(place)[0]?.text ?? '');
        for (const item of list.items)
          for (const line of linesOf(item, model)) add(inChain(line, holder, place.section, model));
      },
      table: (table, place) => add(inTable(table, place, model)),
      paragraph: (block, place) => {
        for (const line of linesOf(block, model)) add(inChain(line, '', place.section, model));
      },
    });
    yield* proposals;
  },
};

function inList(list: List, place: Place, model: DocumentModel): Proposal | null {
  if (silentSubjects.has(model.about[place.section.index]?.subject ?? 'plain')) return null;
  if (list.items.length < fewest || list.items.length > most) return null;
  const title = titlesOf(place).find((one) => statesOrder(one.text, model));
  if (title === undefined || /\?$/u.test(title.text)) return null;
  const count = countIn(title.text, model);
  if (count !== null && count !== list.items.length) return null;
  const entries = list.items.map((item) => entryOf(item, model));
  const known = entries.filter((entry) => entry !== null);
  if (known.length < entries.length || !allDiffer(known)) return null;
  const unnamed = isGenericTitle(title.text, model) || isClause(title.text, model);
  const named = unnamed ? namingTitle(place.section, model) : title.text;
  const leansOn = title.span === null ? [] : [title.span];
  return proposalOf(
    {
      title: named,
      parts: known.map((entry) => entry.name),
      spans: known.map((entry) => entry.span),
      leansOn,
    },
    place.section,
    'the words before the list say in which order it is',
    model,
  );
}

/** The first column of a table under "… (weakest to strongest)"; the second where the first one only counts. */
function inTable(table: Table, place: Place, model: DocumentModel): Proposal | null {
  if (silentSubjects.has(model.about[place.section.index]?.subject ?? 'plain')) return null;
  const { rows } = table;
  if (rows.length < fewest || rows.length > most || table.damage.length > 0) return null;
  const title = titlesOf(place).find((one) => statesOrder(one.text, model));
  if (title === undefined || /\?$/u.test(title.text) || isClause(title.text, model)) return null;
  const counts = rows.every((row, index) => oneLine(row[0]?.text.text ?? '') === String(index + 1));
  const cells = rows.map((row) => row[counts ? 1 : 0]);
  const parts = cells.map((cell) => withoutClosing(oneLine(cell?.text.text ?? '')));
  if (!allDiffer(parts.map((part) => ({ name: part }))) || !parts.every((part) => isPart(part, false)))
    return null;
  const named = isGenericTitle(title.text, model) ? namingTitle(place.section, model) : title.text;
  const spans = cells.flatMap((cell) => (cell === undefined ? [] : [cell.span]));
  const leansOn = title.span === null ? [] : [title.span];
  const why = 'the words before the table say in which order its rows are';
  return proposalOf({ title: named, parts, spans, leansOn }, place.section, why, model);
}

/** A quick look before a text is cut. */
const sign = /[→⟶➜➔➡⇒>≻]/u;
const arrow = /\s*(?:→|⟶|➜|➔|➡️?|⇒|(?<=\s)(?:-{1,2}>|=>)(?=\s))\s*/u;
const greater = /\s+[>≻]\s+/u;

/** Where in a text a chain may stand alone: on each of its lines where all have signs and none breaks off, else in its sentences. */
function linesOf(block: { text: Text; sentences: readonly Text[] }, model: DocumentModel): readonly Text[] {
  if (block.text.text.length > longestText || !sign.test(block.text.text)) return block.sentences;
  const lines = textLines(block.text, model.document.text);
  // A sentence that ends at "vol." ends too early.
  const early = lines.length === 1 && shortened.test(block.text.text);
  const whole = lines.every(({ text }) => sign.test(text) && !brokenOff.test(text));
  return early || (lines.length > 1 && whole) ? lines : block.sentences;
}

/** A full stop that ends no sentence. */
const shortened = /\p{Ll}\. \p{Ll}/u;
const brokenOff = /^\s*[→⟶➜➔➡⇒>≻=-]|[→⟶➜➔➡⇒>≻]\s*$/u;

/** "Preparation → Detection → Recovery", alone in its sentence or behind a label. */
function inChain(sentence: Text, holder: string, section: Section, model: DocumentModel): Proposal | null {
  const { text } = sentence;
  if (text.length > 400 || !sign.test(text)) return null;
  if (silentSubjects.has(model.about[section.index]?.subject ?? 'plain')) return null;
  const label = text.indexOf(':') === -1 ? null : labelOf(sentence);
  const chain = plainQuotes(oneLine(label === null ? text : label.rest));
  const signs = arrow.test(chain) ? arrow : greater;
  const parts = chain.split(signs).map((part) => withoutClosing(oneLine(part)));
  if (parts.length < fewest || parts.length > most || !allDiffer(parts.map((part) => ({ name: part }))))
    return null;
  if (!parts.every((part) => isPart(part, signs === greater))) return null;
  const own = label === null || isGenericTitle(label.label, model) ? null : bareTitle(label.label);
  const above = holder !== '' && !isGenericTitle(holder, model) ? holder : namingTitle(section, model);
  if (signs === greater && !statesOrder(label?.label ?? holder, model) && !isPlainChain(own, parts))
    return null;
  if ((own === null && isMenu(sentence)) || isPath(label?.label ?? holder, parts, model)) return null;
  if (isMapping(parts) || (label !== null && isOfCase(label.label, model))) return null;
  return proposalOf(
    { title: own ?? above, parts, spans: [sentence.span], leansOn: [] },
    section,
    'the signs between them say in which order they are',
    model,
  );
}

/** "Tuckman’s ladder: forming > storming > …": four or more behind a label, none with a capital as in a path through menus. */
function isPlainChain(label: string | null, parts: readonly string[]): boolean {
  return (
    label !== null &&
    parts.length >= 4 &&
    parts.every((part) => /^\p{Ll}/u.test(part) || part === part.toUpperCase())
  );
}

/** No sentence, no code, no further sign within. */
function isPart(part: string, strict: boolean): boolean {
  const words = part.split(' ').length;
  return (
    /\p{L}/u.test(part) &&
    words <= (strict ? 4 : longestPart) &&
    // A sign within brackets has cut them.
    balanced(part) &&
    !/[=>;{}|]|[?!:]\s|\.\s+(?!\p{Ll})|\p{L}\.\p{L}\.|[?:]$|https?:|\/\//u.test(part)
  );
}

/** A path through menus is set in code or bold throughout. */
function isMenu(sentence: Text): boolean {
  return sentence.marks.some((mark) => mark.kind === 'code' || (mark.kind === 'strong' && mark.from > 0));
}

/**
 * A way through the menus of a program: words about it say so ("In the portal: …", "Click …"), or it tells how to do something
 * ("Add a signature: Tools → Letters") by what is no action. Nor is what speaks to its reader a part of an order.
 */
function isPath(title: string, parts: readonly string[], model: DocumentModel): boolean {
  const { places, acts, entries } = patternsFor(model.words);
  const { subjects } = model.words.learner;
  const first = (text: string): string => /^\P{L}*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  if (places.test(title) || acts.has(first(title))) return true;
  for (const part of parts) {
    if (part.startsWith('+') || places.test(part) || acts.has(first(part)) || entries.has(part.toLowerCase()))
      return true;
    if (subjects.includes(first(part))) return true;
  }
  const { toThird, nounLike } = patternsOf(model.words);
  const told = first(title);
  return toThird.has(told) && !nounLike.has(told) && !areActions(parts, model.words);
}

const patternsFor = oncePerLanguage(({ constructs: { menus } }) => ({
  places: new RegExp(`(?<!\\p{L})${anyOf(menus.places)}(?!\\p{L})`, 'iu'),
  acts: new Set(menus.acts),
  entries: new Set(menus.entries),
}));

/** "Solution: …", "Example: …": of a case told before it, without which nobody could say the order. */
function isOfCase(label: string, { words: { labels } }: DocumentModel): boolean {
  const lower = label.toLowerCase();
  return labels.answer.includes(lower) || labels.example.includes(lower);
}

/** "Red → stop, amber → wait, green → go" tells what goes with what: each part within holds the end of one pair and the next. */
function isMapping(parts: readonly string[]): boolean {
  return parts.every((part, index) => {
    const commas = part.split(', ').length - 1;
    return index === 0 || index === parts.length - 1 ? commas === 0 : commas === 1;
  });
}

interface Order {
  title: string;
  parts: readonly string[];
  spans: readonly Span[];
  leansOn: readonly Span[];
}

function proposalOf(order: Order, section: Section, why: string, model: DocumentModel): Proposal | null {
  const { title, parts, spans } = order;
  if (title === '' || parts.join('; ').length > 280) return null;
  const sorted = parts.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  const shown = sorted.join('|') === parts.join('|') ? sorted.toReversed() : sorted;
  const prompt = model.words.constructs.prompts.order
    .replace('{title}', () => title)
    .replace('{items}', () => shown.join('; '));
  return {
    recogniser: name,
    territory: spans,
    weight: 0,
    beside: true,
    claims: [
      {
        recogniser: name,
        construct: 'ordering',
        family: 'list',
        subject: title,
        context: headingsOf(section, model).filter((heading) => bareTitle(heading) !== title),
        scope: [],
        relation: 'order',
        answer: parts,
        answerMode: 'ordered',
        options: null,
        explanation: `${title}: ${parts.join(' → ')}`,
        spans,
        leansOn: order.leansOn,
        certainty: 0.9,
        why: [why],
        ask: [{ kind: 'question', card: 'list', template: 'order', prompt }],
        open: false,
        parties: [],
      },
    ],
  };
}
