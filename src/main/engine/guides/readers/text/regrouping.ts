import type { Block, Callout, Definition } from '../../types.ts';
import { paragraphOf } from '../blocks.ts';
import { inlineText, plainInline } from '../inline/inline.ts';
import { skipSpace } from '../characters.ts';
import { alertOf, loneCallout, titleOf } from './containers.ts';
import { withFields } from './fields.ts';
import { isCapitals, isClosed, startsLower } from './line.ts';
import { withoutSiteParts } from './site-parts.ts';
import { headingUnit, type ItemUnit, type PlainUnit, type Unit } from './units.ts';

/**
 * Puts together what the first pass took line by line: a title that stands above its breadcrumb, callouts whose name
 * stands on a line of its own, numbered headings that look like items, lists of properties without bullets.
 */
export function regrouped(source: string, units: readonly Unit[], outermost: boolean): readonly Unit[] {
  const topped = outermost ? withoutSiteParts(source, units) : units;
  return withFields(withCallouts(source, withDefinitions(source, withNumberedHeadings(source, topped))));
}

function spanOf(unit: PlainUnit): { start: number; end: number } {
  return { start: unit.lines[0]?.start ?? 0, end: unit.lines.at(-1)?.end ?? 0 };
}

function withCallouts(source: string, units: readonly Unit[]): readonly Unit[] {
  const result: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const alert = unit.kind === 'plain' ? alertOf(unit.text) : null;
    const kind = unit.kind === 'plain' && unit.lines.length === 1 ? loneCallout(unit.text) : null;
    if (unit.kind === 'plain' && alert) at += pushAlert(source, units, at, alert, result);
    else if (unit.kind === 'plain' && kind) at += pushNamed(source, units, at, kind, result);
    else result.push(unit);
  }
  return result;
}

/** `[!TIP] text`, or the mark alone over a paragraph. Gives how many units more it took. */
function pushAlert(
  source: string,
  units: readonly Unit[],
  at: number,
  alert: { kind: string; length: number },
  result: Unit[],
): number {
  const unit = units[at];
  if (unit?.kind !== 'plain') return 0;
  const { start, end } = spanOf(unit);
  const from = skipSpace(source, start + alert.length, end);
  const [first, ...more] = unit.lines;
  const own = first && from < first.end ? [{ start: from, end: first.end }, ...more] : more;
  const next = units[at + 1];
  const below = own.length === 0 && next?.kind === 'plain' ? next : null;
  const blocks = own.length > 0 ? [paragraph(source, own)] : below ? [paragraph(source, below.lines)] : [];
  const span = { start, end: below ? spanOf(below).end : end };
  result.push(calloutUnit({ type: 'callout', kind: alert.kind, title: null, blocks, span }, unit.apart));
  return below ? 1 : 0;
}

/** `Note`, perhaps said twice, over a paragraph. */
function pushNamed(source: string, units: readonly Unit[], at: number, kind: string, result: Unit[]): number {
  let last = at;
  let unit = units[last + 1];
  while (unit?.kind === 'plain' && loneCallout(unit.text) === kind) {
    last += 1;
    unit = units[last + 1];
  }
  const label = units[last];
  const first = units[at];
  if (label?.kind !== 'plain' || first?.kind !== 'plain') return 0;
  const line = label.lines[0];
  if (unit?.kind !== 'plain' || !isClosed(unit.text) || unit.text.endsWith(':') || !line) {
    result.push(...units.slice(at, last + 1));
    return last - at;
  }
  const span = { start: spanOf(first).start, end: spanOf(unit).end };
  const blocks: Block[] = [paragraph(source, unit.lines)];
  result.push(
    calloutUnit({ type: 'callout', kind, title: titleOf(source, line), blocks, span }, first.apart),
  );
  return last - at + 1;
}

function calloutUnit(block: Callout, apart: boolean): Unit {
  return { kind: 'block', block, apart };
}

function paragraph(source: string, lines: PlainUnit['lines']): Block {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const { text } = inlineText(source, lines, span, plainInline);
  return text.text === '' ? { type: 'opaque', why: 'mark-up', span } : paragraphOf(source, text);
}

/** `Term` over `: meaning`, one or several. */
function withDefinitions(source: string, units: readonly Unit[]): readonly Unit[] {
  const result: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const term =
      unit?.kind === 'plain' && unit.lines.length === 1 && !unit.text.startsWith(': ') ? unit : null;
    const meanings = term ? meaningsAt(units, at + 1) : [];
    if (term && meanings.length > 0) {
      const block = definitionOf(source, term, meanings);
      result.push({ kind: 'block', block, apart: term.apart });
      at += meanings.length;
    } else if (unit) result.push(unit);
  }
  return result;
}

function meaningsAt(units: readonly Unit[], from: number): PlainUnit[] {
  const meanings: PlainUnit[] = [];
  for (let unit = units[from]; isMeaning(unit); unit = units[from + meanings.length]) meanings.push(unit);
  return meanings;
}

function isMeaning(unit: Unit | undefined): unit is PlainUnit {
  return unit?.kind === 'plain' && /^:\s/.test(unit.text);
}

function definitionOf(source: string, term: PlainUnit, meanings: readonly PlainUnit[]): Definition {
  const texts = meanings.map(({ lines: [first, ...more] }) => {
    const start = first ? skipSpace(source, first.start + 1, first.end) : 0;
    const own = first ? [{ start, end: first.end }, ...more] : more;
    const span = { start, end: own.at(-1)?.end ?? start };
    return inlineText(source, own, span, plainInline).text;
  });
  const range = spanOf(term);
  const { text } = inlineText(source, term.lines, range, plainInline);
  const end = texts.at(-1)?.span.end ?? range.end;
  return { type: 'definition', term: text, meanings: texts, span: { start: range.start, end } };
}

/**
 * Numbered lines are headings where paragraphs or tables stand between most of them: `1. Scope`, text, `2. Roles`, text; or where
 * they are in capitals and anything else stands between them.
 */
function withNumberedHeadings(source: string, units: readonly Unit[]): readonly Unit[] {
  const result = [...units];
  const runs = new Map<string, number[]>();
  const close = (family: string): void => {
    const run = runs.get(family) ?? [];
    const apart = run.filter((at) => isBody(units[at + 1], units[at])).length;
    if (run.length >= 2 && apart * 5 >= run.length * 3) {
      for (const at of run) {
        const unit = units[at];
        if (unit?.kind === 'item') result[at] = numberedHeading(source, unit);
      }
    }
    runs.delete(family);
  };
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== 'item' || !/number[.)]$/.test(unit.marker.family) || unit.indent > 3) continue;
    const { family, number } = unit.marker;
    const before = units[runs.get(family)?.at(-1) ?? -1];
    const expected = before?.kind === 'item' ? before.marker.number + 1 : 1;
    if (number !== expected) close(family);
    if (!isTitle(unit)) close(family);
    else if (number === 1 && !runs.has(family)) runs.set(family, [at]);
    else if (number === expected) runs.get(family)?.push(at);
  }
  for (const family of [...runs.keys()]) close(family);
  return result;
}

function isTitle(unit: ItemUnit): boolean {
  if (unit.lines.length > 1 || unit.text.length > 90 || startsLower(unit.text)) return false;
  return !isClosed(unit.text) || (isCapitals(unit.text) && unit.text.endsWith(':'));
}

function isBody(next: Unit | undefined, item: Unit | undefined): boolean {
  if (item?.kind !== 'item' || !next) return false;
  if (next.kind === 'item' && isCapitals(item.text)) return next.marker.family !== item.marker.family;
  if (next.kind === 'plain')
    return next.indent <= item.indent + 1 && (isClosed(next.text) || next.text.length > item.text.length);
  return next.kind === 'block' && next.block.type !== 'opaque';
}

function numberedHeading(source: string, unit: ItemUnit): Unit {
  const line = unit.lines[0] ?? { start: unit.start, end: unit.start };
  return headingUnit(source, line, { start: unit.start, end: line.end }, null, unit.apart);
}
