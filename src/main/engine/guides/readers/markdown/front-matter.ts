import type { Opaque } from '../../types.ts';
import { lineEndOf } from '../lines.ts';

/** Longest front matter, in lines. */
const longest = 200;

export interface FrontMatter {
  block: Opaque;
  /** How many lines it takes, with its fences. */
  lines: number;
  title: string | null;
  language: string | null;
}

/** YAML between two lines of `---` at the very top (or TOML between `+++`); only title and language are taken from it here. */
export function frontMatterOf(source: string, lineStarts: readonly number[]): FrontMatter | null {
  const line = (index: number): string =>
    source.slice(lineStarts[index], lineEndOf(source, lineStarts, index));
  const fence = line(0).trimEnd();
  if (fence !== '---' && fence !== '+++') return null;
  const values = new Map<string, string>();
  for (let index = 1; index < Math.min(lineStarts.length, longest); index += 1) {
    const text = line(index).trimEnd();
    if (text === fence || (fence === '---' && text === '...')) {
      if (values.size === 0) return null;
      const span = { start: 0, end: lineEndOf(source, lineStarts, index) };
      return {
        block: { type: 'opaque', why: 'front matter', span },
        lines: index + 1,
        title: values.get('title') ?? null,
        language: values.get('lang') ?? values.get('language') ?? null,
      };
    }
    const found = /^([A-Za-z][\w-]{0,40})\s{0,4}[:=](?:\s+(.{0,500}))?$/.exec(text);
    if (found) values.set((found[1] ?? '').toLowerCase(), unquoted(found[2] ?? ''));
    else if (text !== '' && !/^(?:\s|-|#|\[|\])/.test(text)) return null;
  }
  return null;
}

function unquoted(text: string): string {
  const value = text.trim();
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
