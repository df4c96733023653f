import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A study guide that ships with the app. */
export interface GuideHeading {
  /** File name. */
  id: string;
  title: string;
  description: string;
}

const read = new Map<string, readonly GuideHeading[]>();

/** The guides of a folder, in the order of their names; read once. None where the folder is missing. */
export function shippedGuides(folder: string): readonly GuideHeading[] {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const guides = guideFiles(folder).map((id) => ({
    id,
    ...headingOf(readFileSync(join(folder, id), 'utf8'), id),
  }));
  read.set(folder, guides);
  return guides;
}

function guideFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
      .toSorted();
  } catch {
    return [];
  }
}

/** Title and description from the front matter, or else the first heading and the paragraph that follows it. */
export function headingOf(text: string, fallback: string): { title: string; description: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const matter = new Map<string, string>();
  for (const line of lines.slice(1, Math.max(1, end))) {
    const colon = line.indexOf(':');
    if (colon > 0) matter.set(line.slice(0, colon).trim(), unquoted(line.slice(colon + 1).trim()));
  }
  const body = lines.slice(end + 1);
  const heading = body.findIndex((line) => line.startsWith('# '));
  const after = body.slice(heading + 1).find((line) => line.trim() !== '');
  const lead = heading === -1 || after === undefined || /^[#>|*+-]/.test(after) ? '' : after.trim();
  return {
    title: matter.get('title') ?? body[heading]?.slice(2).trim() ?? fallback,
    description: matter.get('description') ?? lead,
  };
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted?.[2] ?? value;
}
