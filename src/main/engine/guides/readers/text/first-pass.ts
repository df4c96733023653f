import { skipSpaceBack } from '../characters.ts';
import { plainInline } from '../inline/inline.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { pipeRun } from '../pipe-rows.ts';
import { pipeTables } from '../pipe-table.ts';
import {
  admonitionAt,
  type Container,
  detailsAt,
  detailsPairs,
  quoteAt,
  type ReadLines,
} from './containers.ts';
import { furnitureOf } from './furniture.ts';
import { invitationOf } from './invitations.ts';
import { appendLine, goesOn } from './joining.ts';
import { type Line, lineBetween } from './line.ts';
import { comesNext, isLoneBullet, type Marker, markerOf, needsSequence, unnumbered } from './markers.ts';
import { alignedTable, barTable, leaderTable, tabTable } from './space-tables.ts';
import { headingUnit, itemUnit, plainUnit, type Unit } from './units.ts';

/** How many lines further the next letter of a sequence (`a.`, `b.`) is looked for. */
const sequenceReach = 12;

/** First pass of the text reader: lines to units, each line looked at once. */
export class FirstPass {
  readonly #source: string;
  readonly #lines: readonly Line[];
  readonly #column: number;
  readonly #read: ReadLines;
  readonly #units: Unit[] = [];
  readonly #details: ReadonlyMap<number, number>;
  #apart = true;
  #at = 0;

  constructor(source: string, lines: readonly Line[], column: number, read: ReadLines) {
    this.#source = source;
    this.#lines = lines;
    this.#column = column;
    this.#read = read;
    this.#details = detailsPairs(source, lines);
  }

  units(): readonly Unit[] {
    for (this.#at = 0; this.#at < this.#lines.length;) {
      const line = this.#lines[this.#at];
      if (!line || line.blank) {
        this.#apart = true;
        this.#at += 1;
        continue;
      }
      const taken = this.#special(line);
      if (taken > 0) this.#at += taken;
      else {
        this.#textLine(line);
        this.#at += 1;
      }
      this.#apart = false;
    }
    return this.#units;
  }

  /** Tries what is more than a line of text; gives how many lines it took. */
  #special(line: Line): number {
    switch (this.#source.charAt(line.start)) {
      case '|':
        return this.#pipes();
      case '`':
      case '~':
        return this.#fence(line);
      case '>':
        if (invitationOf(this.#source.slice(line.start, line.end)) !== null) return 0;
        return this.#container(quoteAt(this.#source, this.#lines, this.#at, this.#read));
      case '!':
      case ':':
      case '?':
        return this.#container(admonitionAt(this.#source, this.#lines, this.#at, this.#read));
      case '<':
        return this.#tag(line);
      case '#':
        return this.#atx(line);
      case '$':
        return this.#maths(line);
      case '-':
      case '=':
      case '*':
      case '_':
      case '\u2014':
        return this.#rule(line) || this.#spaced();
      default:
        return this.#spaced();
    }
  }

  #push(unit: Unit): void {
    this.#units.push(unit);
  }

  #opaque(why: string, start: number, end: number): void {
    this.#push({ kind: 'block', block: { type: 'opaque', why, span: { start, end } }, apart: this.#apart });
  }

  #container(container: Container | null): number {
    if (!container) return 0;
    this.#push({ kind: 'block', block: container.block, apart: this.#apart });
    return container.count;
  }

  /** Lines with pipes; a single one counts where it is closed. */
  #pipes(): number {
    const lineAt = (index: number): Line | null => {
      const line = this.#lines[this.#at + index];
      return line === undefined || line.blank ? null : line;
    };
    const first = lineAt(0);
    if (first === null) return 0;
    let count = pipeRun(this.#source, lineAt);
    const opened = this.#source.charCodeAt(first.start) === 124 && first.end - first.start > 1;
    if (count === 0 && opened && this.#source.charCodeAt(first.end - 1) === 124) count = 1;
    const rows = this.#lines
      .slice(this.#at, this.#at + count)
      .map((line): SourceLine => ({ start: line.start, end: line.end }));
    if (count > 0) {
      for (const block of pipeTables(this.#source, rows, plainInline)) {
        this.#push({ kind: 'block', block, apart: this.#apart });
      }
    }
    return count;
  }

  #fence(line: Line): number {
    const sign = this.#source.charAt(line.start);
    let length = 0;
    while (this.#source.charAt(line.start + length) === sign) length += 1;
    if (length < 3 || (sign === '`' && this.#source.slice(line.start + length, line.end).includes('`')))
      return 0;
    for (let count = 1; this.#at + count < this.#lines.length; count += 1) {
      const other = this.#lines[this.#at + count];
      if (!other || other.blank || other.end - other.start < length) continue;
      const text = this.#source.slice(other.start, other.end);
      if (text.charAt(0) === sign && [...text.slice(0, 400)].every((unit) => unit === sign)) {
        this.#opaque('code', line.start, other.end);
        return count + 1;
      }
    }
    const end = skipSpaceBack(this.#source, line.end, this.#lines.at(-1)?.end ?? line.end);
    this.#opaque('code', line.start, end);
    return this.#lines.length - this.#at;
  }

  #tag(line: Line): number {
    const close = this.#details.get(this.#at);
    if (close !== undefined) {
      const container = detailsAt(this.#source, this.#lines, this.#at, close, this.#read);
      if (container) return this.#container(container);
    }
    const text = this.#source.slice(line.start, line.end);
    if (text.startsWith('<!--') && text.endsWith('-->')) {
      this.#opaque('comment', line.start, line.end);
      return 1;
    }
    if (!/^<\/?[a-z][^<>]{0,200}>$/i.test(text)) return 0;
    this.#opaque('tag', line.start, line.end);
    return 1;
  }

  #atx(line: Line): number {
    const text = this.#source.slice(line.start, line.end);
    const signs = /^#{1,6}(?=\s)/.exec(text)?.[0].length ?? 0;
    if (signs === 0 || text.length > 400) return 0;
    const from = line.start + signs + (/^\s*/.exec(text.slice(signs))?.[0].length ?? 0);
    const closing = /\s#{1,6}$/.exec(text.slice(-8))?.[0].length ?? 0;
    const end = skipSpaceBack(this.#source, from, line.end - closing);
    if (end <= from) return 0;
    this.#push(headingUnit(this.#source, { start: from, end }, line, signs, this.#apart));
    return 1;
  }

  #maths(line: Line): number {
    if (!this.#source.startsWith('$$', line.start)) return 0;
    for (let count = 0; count < 100 && this.#at + count < this.#lines.length; count += 1) {
      const other = this.#lines[this.#at + count];
      if (!other) return 0;
      const from = count === 0 ? line.start + 2 : other.start;
      if (other.end - from < 2 || !this.#source.slice(from, other.end).endsWith('$$')) continue;
      this.#opaque('maths', line.start, other.end);
      return count + 1;
    }
    return 0;
  }

  /** A line of dashes: underlines the short line right above it, or parts sections. */
  #rule(line: Line): number {
    const text = this.#source.slice(line.start, Math.min(line.end, line.start + 200));
    if (line.end - line.start < 3 || !/^(?:-+|=+|_+|\*+|—+|(?:[-*_] ){2,}[-*_])$/.test(text)) return 0;
    const last = this.#units.at(-1);
    const underlined =
      last?.kind === 'plain' && !this.#apart && last.lines.length === 1 && last.text.length <= 120;
    const first = last?.kind === 'plain' ? last.lines[0] : undefined;
    if (underlined && first && /^(?:-+|=+)$/.test(text) && !/[.;,]$/.test(last.text)) {
      this.#units.pop();
      const level = text.startsWith('=') ? 1 : 2;
      this.#push(headingUnit(this.#source, first, { start: first.start, end: line.end }, level, last.apart));
    } else this.#opaque('rule', line.start, line.end);
    return 1;
  }

  #spaced(): number {
    const found =
      tabTable(this.#source, this.#lines, this.#at, plainInline) ??
      alignedTable(this.#source, this.#lines, this.#at, plainInline) ??
      leaderTable(this.#source, this.#lines, this.#at, plainInline);
    const piped = found ? 0 : this.#pipes();
    if (piped > 0) return piped;
    const bars = found ?? barTable(this.#source, this.#lines, this.#at, plainInline);
    if (!bars) return 0;
    this.#push({ kind: 'block', block: bars.table, apart: this.#apart });
    return bars.count;
  }

  #textLine(line: Line): void {
    const text = this.#source.slice(line.start, line.end);
    const previous = this.#units.at(-1);
    const marker = markerOf(text);
    if (marker && this.#isItem(marker, line)) {
      this.#push(itemUnit(this.#source, line, marker, this.#apart));
      return;
    }
    const lone = this.#loneBullet(text, line);
    if (lone) return;
    if (previous && !this.#apart && (previous.kind === 'plain' || previous.kind === 'item')) {
      if (goesOn(this.#source, previous, line, this.#column) && invitationOf(text) === null) {
        appendLine(this.#source, previous, line);
        return;
      }
    }
    const why = furnitureOf(text);
    if (why) this.#opaque(why, line.start, line.end);
    else this.#push(plainUnit(this.#source, line, this.#apart));
  }

  /** A bullet on a line of its own takes the text of the next line. */
  #loneBullet(text: string, line: Line): boolean {
    if (!isLoneBullet(text)) return false;
    let at = this.#at + 1;
    while (this.#lines[at]?.blank && at < this.#at + 3) at += 1;
    const next = this.#lines[at];
    if (!next || next.blank || markerOf(this.#source.slice(next.start, next.start + 40))) return false;
    const joined = { ...lineBetween(this.#source, next.start, next.end), indent: line.indent };
    const marker = { marker: text, length: 0, family: text, number: 0, ...unnumbered };
    this.#push({
      ...itemUnit(this.#source, joined, marker, this.#apart),
      start: line.start,
      textIndent: line.indent + 2,
    });
    this.#at = at;
    return true;
  }

  /** Letters before a full stop are items only where the one before or the one after is there as well. */
  #isItem(marker: Marker, line: Line): boolean {
    if (marker.number > 0 && line.end - line.start === marker.length) return false;
    if (!needsSequence(marker)) return true;
    const above = this.#units
      .slice(-sequenceReach)
      .findLast((unit) => unit.kind === 'item' && unit.marker.number > 0);
    if (above?.kind === 'item' && comesNext(above.marker, marker)) return true;
    const begins = marker.number === 1 || marker.roman === 1;
    if (!begins) return false;
    for (const other of this.#lines.slice(this.#at + 1, this.#at + sequenceReach)) {
      const next = markerOf(this.#source.slice(other.start, Math.min(other.end, other.start + 40)));
      if (next && next.number > 0 && needsSequence(next)) return comesNext(marker, next);
    }
    return false;
  }
}
