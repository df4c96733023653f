import { parseDocument } from 'yaml';
import type { FrontMatter, Opaque } from '../../types.ts';
import { lineEndOf, lineStartsOf } from '../lines.ts';
import { fieldsOf } from './fields.ts';

/** Longest front matter, in lines and in units. */
const mostLines = 400;
const longest = 40_000;

export interface FoundFrontMatter {
  block: Opaque;
  /** How many lines it takes, with its fences. */
  lines: number;
  values: FrontMatter;
  notices: readonly string[];
}

/** What holds where there is no front matter. */
export const noFrontMatter: FrontMatter = {
  title: null,
  language: null,
  deck: null,
  tags: [],
  parties: [],
  exam: null,
  cards: true,
};

/** The front matter of a text that may not have been read yet. */
export function frontMatterIn(text: string): FrontMatter {
  return frontMatterOf(text, lineStartsOf(text.slice(0, longest)))?.values ?? noFrontMatter;
}

/**
 * Front matter: YAML 1.2 between `---` and `---` (or `...`) at the very top. Of TOML between `+++` only the plain strings at
 * the top are taken. YAML with an error, such as a title with a colon and without quotation marks, is taken line by line, and
 * a notice says so. Null where the first lines are none.
 */
export function frontMatterOf(source: string, lineStarts: readonly number[]): FoundFrontMatter | null {
  const line = (index: number): string =>
    source.slice(lineStarts[index], lineEndOf(source, lineStarts, index)).trimEnd();
  const fence = line(0);
  if (fence !== '---' && fence !== '+++') return null;
  const limit = Math.min(lineStarts.length, mostLines);
  const closing = fence === '---' ? ['---', '...'] : [fence];
  let last = 1;
  while (last < limit && !closing.includes(line(last))) last += 1;
  const from = lineStarts[1] ?? source.length;
  const to = lineStarts[last] ?? source.length;
  if (last >= limit || to - from > longest) return null;
  const lines: string[] = [];
  for (let index = 1; index < last; index += 1) lines.push(line(index));
  if (!looksLikeFields(lines)) return null;
  const read = fence === '---' ? yaml(source.slice(from, to)) : null;
  const { values, notices } = fieldsOf(read ?? lineByLine(lines));
  const block: Opaque = {
    type: 'opaque',
    why: 'front matter',
    span: { start: 0, end: lineEndOf(source, lineStarts, last) },
  };
  const amiss =
    fence === '---' && read === null
      ? [
          'The front matter is not valid YAML; it was taken line by line. A value with a colon needs quotation marks.',
        ]
      : [];
  return { block, lines: last + 1, values, notices: [...amiss, ...notices] };
}

const field = /^(["']?)([A-Za-z][\w -]{0,40})\1\s{0,4}[:=](?:\s+(.*))?$/u;

/** Every line is a field, goes on with one, or is a comment, and one at least is a field. */
function looksLikeFields(lines: readonly string[]): boolean {
  return (
    lines.some((line) => field.test(line)) &&
    lines.every((line) => line === '' || /^(?:\s|-|#|[\]}])/u.test(line) || field.test(line))
  );
}

/** The fields of a YAML text; null where it has an error or is no mapping. */
function yaml(text: string): Record<string, unknown> | null {
  try {
    const document = parseDocument(text, { logLevel: 'silent', stringKeys: true });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    // Aliases without end, or brackets nested deeper than the parser's stack.
    return null;
  }
}

function lineByLine(lines: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const line of lines) {
    const found = field.exec(line);
    if (found) values[(found[2] ?? '').trim()] = unquoted(found[3] ?? '');
  }
  return values;
}

function unquoted(text: string): string {
  const value = text.trim();
  return /^(["']).*\1$/u.test(value) ? value.slice(1, -1) : value;
}
