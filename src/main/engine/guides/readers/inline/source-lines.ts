import { skipSpace, skipSpaceBack } from '../characters.ts';

/** The content of one line: source offsets without quote marks, indentation, markers and the line end. */
export interface SourceLine {
  start: number;
  end: number;
}

/** Lines joined with line feeds for scanning, and the way back to the source. */
export class JoinedLines {
  readonly content: string;
  readonly #starts: number[] = [];
  readonly #shifts: number[] = [];
  #line = 0;

  constructor(source: string, lines: readonly SourceLine[]) {
    const parts: string[] = [];
    let length = 0;
    for (const { start, end } of lines) {
      this.#starts.push(length);
      this.#shifts.push(start - length);
      parts.push(source.slice(start, end));
      length += end - start + 1;
    }
    this.content = parts.join('\n');
  }

  /** What to add to the content offset `at` to get its source offset. Fast where calls come in order. */
  shiftAt(at: number): number {
    if ((this.#starts[this.#line] ?? 0) > at) this.#line = 0;
    while (this.#line + 1 < this.#starts.length && (this.#starts[this.#line + 1] ?? 0) <= at) this.#line += 1;
    return this.#shifts[this.#line] ?? 0;
  }

  /** Where the line of content offset `at` ends, with its line feed. */
  lineEndAt(at: number): number {
    this.shiftAt(at);
    return this.#starts[this.#line + 1] ?? this.content.length;
  }

  sourceOf(at: number): number {
    return at + this.shiftAt(at);
  }
}

/** The range without white space at its ends. */
export function trimmed(source: string, start: number, end: number): SourceLine {
  const from = skipSpace(source, start, end);
  return { start: from, end: skipSpaceBack(source, from, end) };
}
