import { entryIn, exampleLine } from '../grammar/term-entry.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { oneLine, spanOf } from '../model/text.ts';
import type { Block, Item, List, Paragraph, Span, Text } from '../types.ts';
import { leadOf } from './list-binding.ts';

/** A line, an item or a paragraph that may be a term and its meaning, with the examples that stand below it. */
export interface Unit {
  text: string;
  span: Span;
  examples: { text: string; span: Span }[];
}

/** Units that stand together: the items of a list, or lines and paragraphs that follow each other. */
export interface Run {
  units: Unit[];
  place: Place;
  /** A line of its own, or the end of the paragraph, before the first of them. */
  lead: string | null;
  ordered: boolean;
  /** What the arbiter has to give for any of them: a paragraph's lines stand or fall together. */
  territory: Span[] | null;
}

/** Everything that may be a list of terms. */
export function runsIn(model: DocumentModel): Run[] {
  const runs: Run[] = [];
  const seen = new Set<readonly Block[]>();
  visit(model.sections, {
    list: (list, place) => {
      const run = listRun(list, place, model);
      if (run !== null) runs.push(run);
    },
    paragraph: (_, place) => {
      if (seen.has(place.siblings)) return;
      seen.add(place.siblings);
      runs.push(...lineRuns(place, model));
    },
  });
  return runs;
}

const mostItems = 60;

function listRun(list: List, place: Place, model: DocumentModel): Run | null {
  if (list.items.length > mostItems) return null;
  const units = list.items.map((item) => itemUnit(item, model));
  const kept = units.filter((unit) => unit !== null);
  if (kept.length === 0) return null;
  return { units: kept, place, lead: leadAbove(place), ordered: list.ordered, territory: null };
}

/** The line before a list; lists in a row that only their markers part have one and the same. */
function leadAbove(place: Place): string | null {
  let { at } = place;
  while (at > 0 && place.siblings[at - 1]?.type === 'list') at--;
  return leadOf({ ...place, at })?.text ?? null;
}

/** An item with its own text; "Term" above "meaning" and "example" in a list below it is put together. */
function itemUnit(item: Item, model: DocumentModel): Unit | null {
  const own = { text: titled(item.text, model), span: item.text.span, examples: [] };
  if (item.children.length === 0) return own;
  const below = linesBelow(item.children);
  if (below === null) return null;
  const examples = below.flatMap((line) => {
    const text = exampleLine(line.text, model.words);
    return text === null ? [] : [{ text, span: line.span }];
  });
  if (examples.length === below.length) return { ...own, examples };
  const [meaning] = below;
  if (meaning === undefined || examples.length < below.length - 1 || entryIn(own.text) !== null) return null;
  if (entryIn(meaning.text) !== null || exampleLine(meaning.text, model.words) !== null) return null;
  const term = own.text.replace(/\s*[:–—-]$/u, '');
  return term.split(' ').length > 5
    ? null
    : { text: `${term}: ${meaning.text}`, span: { start: own.span.start, end: meaning.span.end }, examples };
}

const mostBelow = 3;

function linesBelow(children: readonly Block[]): { text: string; span: Span }[] | null {
  const lines: { text: string; span: Span }[] = [];
  for (const block of children) {
    if (block.type === 'paragraph') lines.push({ text: oneLine(block.text.text), span: block.text.span });
    else if (block.type === 'list') {
      for (const item of block.items) {
        if (item.children.length > 0) return null;
        lines.push({ text: oneLine(item.text.text), span: item.text.span });
      }
    } else return null;
    if (lines.length > mostBelow) return null;
  }
  return lines;
}

/** "**Headway**" on a line of its own above its meaning, within one item or paragraph: read as if a colon stood between. */
function titled(text: Text, model: DocumentModel): string {
  const plain = oneLine(text.text);
  const mark = text.marks.find((one) => one.from === 0 && one.kind !== 'code' && one.kind !== 'link');
  if (mark === undefined || mark.to > 60) return plain;
  const [first] = lineBreaks(text, model.document.text);
  if (first === undefined || text.text.slice(mark.to, first).trim() !== '') return plain;
  const term = oneLine(text.text.slice(0, mark.to)).replace(/\s*:$/u, '');
  return `${term}: ${oneLine(text.text.slice(first))}`;
}

interface Line {
  text: string;
  span: Span;
  /** True where a paragraph begins. */
  opens: boolean;
}

/** Lines in a row each of which is an entry, goes on with the one before, or gives its example. */
function lineRuns(place: Place, model: DocumentModel): Run[] {
  const runs: Run[] = [];
  const now: { open: Run | null } = { open: null };
  let title: string | null = null;
  let at = 0;
  const close = (): void => {
    if (now.open !== null && now.open.units.length > 0) runs.push(now.open);
    now.open = null;
  };
  for (const block of place.siblings) {
    if (block.type !== 'paragraph') {
      close();
      title = null;
      at++;
      continue;
    }
    const lines = linesOf(block, model);
    let used = false;
    for (const line of lines) {
      const example = now.open === null ? null : exampleLine(line.text, model.words);
      const last: Unit | undefined = now.open?.units.at(-1);
      if (example !== null && last !== undefined) last.examples.push({ text: example, span: line.span });
      else if (entryIn(line.text) !== null && !goesOn(line, last)) {
        now.open ??= {
          units: [],
          place: { ...place, at },
          lead: title ?? place.section.title,
          ordered: false,
          territory: [],
        };
        now.open.units.push({ text: line.text, span: line.span, examples: [] });
      } else if (last !== undefined && !line.opens && last.examples.length === 0) {
        last.text = `${last.text} ${line.text}`;
        last.span = { start: last.span.start, end: line.span.end };
      } else if (last !== undefined && !line.opens) {
        const shown = last.examples.at(-1) as { text: string; span: Span };
        shown.text = `${shown.text} ${line.text}`;
      } else {
        close();
        title = line.text;
        continue;
      }
      used = true;
    }
    if (used) now.open?.territory?.push(block.text.span);
    at++;
  }
  close();
  return runs;
}

/** A line in small letters, where the term before it has a capital, is the rest of a sentence that was wrapped. */
function goesOn(line: Line, last: Unit | undefined): boolean {
  return last !== undefined && !line.opens && /^\p{Ll}/u.test(line.text) && /^\p{Lu}/u.test(last.text);
}

function linesOf(block: Paragraph, model: DocumentModel): Line[] {
  const { text } = block;
  const whole = titled(text, model);
  if (whole !== oneLine(text.text)) return [{ text: whole, span: text.span, opens: true }];
  const starts = [0, ...lineBreaks(text, model.document.text)];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.text.length;
    return { text: oneLine(text.text.slice(start, end)), span: spanOf(text, start, end), opens: index === 0 };
  });
}
