/** What a guide's front matter says about where its cards go. */
export interface FrontMatter {
  deck: string | null;
  tags: string[];
}

const longest = 20_000;

/** Reads `deck` and `tags` from YAML front matter (`---` lines at the very top), as docs/study-guides.md describes it. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.slice(0, longest).split(/\r\n|\n|\r/);
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  const values = new Map<string, string>();
  for (const line of lines.slice(1, Math.max(end, 1))) {
    const colon = line.indexOf(':');
    if (colon > 0) values.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { deck: unquoted(values.get('deck') ?? '') || null, tags: listOf(values.get('tags') ?? '') };
}

function listOf(value: string): string[] {
  const inner = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  const tags = inner.split(',').map((tag) => unquoted(tag.trim()).replaceAll(/\s+/g, '-'));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function unquoted(value: string): string {
  const quote = value[0];
  const quoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
  return quoted ? value.slice(1, -1) : value;
}
