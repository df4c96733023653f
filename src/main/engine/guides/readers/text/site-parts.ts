import { isOffer, relatedHeads } from './invitations.ts';
import type { PlainUnit, Unit } from './units.ts';

/** How many units from the top the head of a site may take: its name, its menu, a trail of pages, the title said twice. */
const topUnits = 16;
/** Longest tail of comments, in units, and the share of the units that stands above it at least. */
const longestTail = 40;
const commentsFrom = 0.6;

/** Units that a site sets around an article, several together, are kept unread. */
export function withoutSiteParts(source: string, units: readonly Unit[]): readonly Unit[] {
  const result = [...units];
  withoutHead(result);
  const contents = contentsFinder(source, result);
  for (let at = 0; at < result.length; at += 1) {
    const unit = result[at];
    if (unit?.kind === 'block' && unit.block.type === 'opaque') {
      const { why } = unit.block;
      if (why === 'advert') withoutOffer(result, at);
      else if (why === 'navigation') contents(at);
      else if (why === 'comments') withoutTail(result, at);
      else if (why === 'link to another page') withoutNeighbour(result, at);
    } else if (unit !== undefined && unit.kind !== 'block' && relatedHeads.test(unit.text.slice(0, 80)))
      withoutRelated(result, at);
  }
  return result;
}

function isOpaque(unit: Unit | undefined): boolean {
  return unit?.kind === 'block' && unit.block.type === 'opaque';
}

function isShort(unit: Unit | undefined): unit is PlainUnit {
  return (
    unit?.kind === 'plain' && unit.lines.length === 1 && unit.text.length <= 120 && !/[.,;:]$/.test(unit.text)
  );
}

/** Keeps a unit unread; one that is complete stays as it is. */
function hide(units: Unit[], at: number, why: string): void {
  const unit = units[at];
  if (unit === undefined || unit.kind === 'block') return;
  const start = unit.kind === 'plain' ? (unit.lines[0]?.start ?? 0) : unit.start;
  const end = unit.kind === 'heading' ? unit.end : (unit.lines.at(-1)?.end ?? start);
  units[at] = { kind: 'block', block: { type: 'opaque', why, span: { start, end } }, apart: unit.apart };
}

const trail = /^[^>›»]{1,60}(?:\s[>›»]\s[^>›»]{1,60}){2,8}$/u;
const slashTrail = /^[^/]{1,60}(?:\s\/\s[^/]{1,60}){2,8}$/u;
const homeTrail = /^(?:home|start|startseite|inicio|accueil|início)\s[>›»/]\s.{1,80}$/iu;

function isTrail(text: string): boolean {
  return trail.test(text) || slashTrail.test(text) || homeTrail.test(text);
}

/**
 * The head of a page: a trail of pages with what stands above it, lines among those of a menu, and what stands above the title
 * said again.
 */
function withoutHead(units: Unit[]): void {
  let end = 0;
  while (end < Math.min(topUnits, units.length) && (isShort(units[end]) || isOpaque(units[end]))) end += 1;
  hideMenus(units, end);
  let last = -1;
  for (let at = 0; at < end; at += 1) {
    const unit = units[at];
    if (!isShort(unit) || !isTrail(unit.text)) continue;
    hide(units, at, 'navigation');
    last = at;
  }
  const first = units.findIndex((unit) => !isOpaque(unit));
  const title = units[first];
  if (first >= end || !isShort(title)) return;
  for (let at = end - 1; at > first; at -= 1) {
    const unit = units[at];
    if (!isShort(unit) || !repeats(title.text, unit.text)) continue;
    for (let above = first; above < at; above += 1) hide(units, above, 'breadcrumb');
    return;
  }
  const below = units.findIndex((unit, at) => at > last && !isOpaque(unit));
  if (last > first && isShort(units[below]) && below < end)
    for (let above = first; above < last; above += 1) hide(units, above, 'breadcrumb');
}

/** Whether a page's title says `again`, with the site's name behind it or without. */
function repeats(title: string, again: string): boolean {
  const [long, short] = [title.toLowerCase(), again.toLowerCase()];
  return (
    long.startsWith(short) &&
    (long.length === short.length || /^\s[|–—·:»-]\s/u.test(long.slice(short.length)))
  );
}

/** Lines between two that are known from menus, without a blank line, are of the menu. */
function hideMenus(units: Unit[], end: number): void {
  let open = -1;
  for (let at = 0; at < end; at += 1) {
    const unit = units[at];
    if (unit?.apart) open = -1;
    if (unit?.kind !== 'block' || unit.block.type !== 'opaque' || unit.block.why !== 'navigation') continue;
    if (open >= 0) for (let within = open + 1; within < at; within += 1) hide(units, within, 'navigation');
    open = at;
  }
}

/** What stands right below an advert's label and calls out or names an offer. */
function withoutOffer(units: Unit[], at: number): void {
  const next = units[at + 1];
  if (next?.kind === 'plain' && !next.apart && isOffer(next.text)) hide(units, at + 1, 'advert');
}

const neighbour =
  /^(?:previous|prev|next|zurück|weiter|anterior|siguiente|précédent|suivant|próximo):\s.{1,80}$/iu;

/** `Previous: …` beside the link to the next page. */
function withoutNeighbour(units: Unit[], at: number): void {
  for (const near of [at - 1, at + 1]) {
    const unit = units[near];
    if (unit?.kind === 'plain' && neighbour.test(unit.text)) hide(units, near, 'link to another page');
  }
}

/** Comments of readers below the article: running text up to the end. */
function withoutTail(units: Unit[], at: number): void {
  if (at < units.length * commentsFrom || units.length - at > longestTail) return;
  const tail = units.slice(at + 1);
  if (!tail.every((unit) => unit.kind === 'plain' || isOpaque(unit))) return;
  for (let below = at + 1; below < units.length; below += 1) hide(units, below, 'comments');
}

/** A heading such as `Related articles` over a list of them. */
function withoutRelated(units: Unit[], at: number): void {
  let to = at + 1;
  while (units[to]?.kind === 'item') to += 1;
  if (to === at + 1) return;
  for (let index = at; index < to; index += 1) hide(units, index, 'link to another page');
}

/** A table of contents below its name: lines that stand again further down, as headings do. */
function contentsFinder(source: string, units: Unit[]): (at: number) => void {
  let places: Map<string, number> | null = null;
  const named = /^(?:table of contents|on this page|in this article|contents|inhaltsverzeichnis)$/iu;
  return (at) => {
    const label = units[at];
    if (label?.kind !== 'block' || !named.test(source.slice(label.block.span.start, label.block.span.end)))
      return;
    places ??= lastPlaces(units);
    let to = at + 1;
    let known = 0;
    for (let unit = units[to]; unit !== undefined && unit.kind !== 'block'; unit = units[to]) {
      const again = (places.get(plainTitle(unit.text)) ?? -1) > to;
      if (unit.kind !== 'item' && !again) break;
      if (again) known += 1;
      to += 1;
    }
    if (known < 2 || known * 5 < (to - at - 1) * 3) return;
    for (let index = at + 1; index < to; index += 1) hide(units, index, 'contents');
  };
}

function lastPlaces(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, unit] of units.entries())
    if (unit.kind !== 'block' && unit.text.length <= 120) places.set(plainTitle(unit.text), at);
  return places;
}

function plainTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s/u, '')
    .replace(/[.:?!\s]{1,4}$/u, '');
}
