import type { Token } from 'markdown-it';
import { skipSpaceBack } from '../characters.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { lineEndOf } from '../lines.ts';

/** Finds where the lines that markdown-it gives without quote marks and indentation stand in the source. */
export class Positions {
  readonly source: string;
  readonly lineStarts: readonly number[];
  /** Lines of the source before the part that was parsed. */
  readonly #offset: number;
  #cursor = 0;

  constructor(source: string, lineStarts: readonly number[], offset: number) {
    this.source = source;
    this.lineStarts = lineStarts;
    this.#offset = offset;
  }

  /** First and end line of a token, counted in the source. */
  linesOf(token: Token): { from: number; to: number } {
    const [from, to] = token.map ?? [0, 0];
    return { from: from + this.#offset, to: Math.min(to + this.#offset, this.lineStarts.length) };
  }

  startOf(line: number): number {
    return this.lineStarts[line] ?? this.source.length;
  }

  /** End of a line's text, without white space. */
  endOf(line: number): number {
    return skipSpaceBack(this.source, this.startOf(line), lineEndOf(this.source, this.lineStarts, line));
  }

  /** Where the lines of `content` stand: each is the end of its line in the source. */
  contentLines(content: string, firstLine: number): SourceLine[] {
    return content.split('\n').map((line, index) => {
      const end = this.endOf(firstLine + index);
      const start = Math.max(this.startOf(firstLine + index), end - line.trim().length);
      return { start, end };
    });
  }

  /** The first unit of a container or leaf on its line that no marker before it has taken. */
  open(line: number): number {
    const end = this.endOf(line);
    let at = Math.max(this.startOf(line), Math.min(this.#cursor, end));
    while (at < end && /[ \t>\u00a0]/.test(this.source.charAt(at))) at += 1;
    return at;
  }

  /** Says that the marker `[at, to)` is taken: what opens next on the line stands after it. */
  take(to: number): void {
    this.#cursor = to;
  }

  /** The quotation mark that opens a quotation on the line. */
  openQuote(line: number): number {
    const end = this.endOf(line);
    let at = Math.max(this.startOf(line), Math.min(this.#cursor, end));
    while (at < end && this.source.charCodeAt(at) !== 62) at += 1;
    this.#cursor = at + 1;
    return at;
  }

  /** End of the text on the lines before `to`, at least `least`. */
  lastEnd(from: number, to: number, least: number): number {
    for (let line = to - 1; line >= from; line -= 1) {
      const end = this.endOf(line);
      if (end > this.startOf(line)) return Math.max(least, end);
    }
    return least;
  }
}
