import type { DocumentFormat } from '../../../../shared/guide.ts';
import { lineEndOf } from './lines.ts';

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
};

export function formatByName(name: string): DocumentFormat | null {
  const extension = /\.([A-Za-z]{2,8})$/.exec(name)?.[1]?.toLowerCase();
  return (extension && byExtension[extension]) || null;
}

/** What the lines of a document say of its format. */
export interface Evidence {
  /** `## Title` outside code. */
  headings: number;
  /** Titles above a line of dashes or equals signs, as people who type plain text draw them too. */
  underlined: number;
  fences: number;
  /** Short lines in title case right above other text, which Markdown would swallow. */
  lostHeadings: number;
  /** Tags of a web page. */
  tags: number;
  page: boolean;
  /** The first line says which sign parts the cells of a table. */
  separated: boolean;
}

/** How many lines are looked at. */
const sampleLines = 5000;

const pageStart =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype\s{1,8}html|html|head|body|meta\s{1,4}charset)\b/iu;
/** What programs put on the clipboard as HTML. */
const clipboardStart = /^(?:Version:\d\.\d\s{1,4}StartHTML:|\s{0,20}<!--StartFragment-->)/u;

export function evidenceIn(text: string, lineStarts: readonly number[]): Evidence {
  const evidence: Evidence = {
    headings: 0,
    underlined: 0,
    fences: 0,
    lostHeadings: 0,
    tags: 0,
    page: false,
    separated: false,
  };
  evidence.separated = /^(?:#separator:|sep=[,;|\t][ \t]*$)/imu.test(text.slice(0, text.search(/[\r\n]|$/u)));
  evidence.page = pageStart.test(text.slice(0, 2000)) || clipboardStart.test(text.slice(0, 4000));
  let fenced = false;
  let titleAbove = false;
  for (let index = 0; index < Math.min(sampleLines, lineStarts.length); index += 1) {
    const start = lineStarts[index] ?? 0;
    const line = text.slice(start, Math.min(lineEndOf(text, lineStarts, index), start + 240)).trimEnd();
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      evidence.fences += 1;
    }
    if (fenced) continue;
    if (/^ {0,3}#{1,6}\s+\S/.test(line)) evidence.headings += 1;
    else if (titleAbove && /^(?:={3,}|-{3,})$/.test(line)) evidence.underlined += 1;
    // `Term` above `: meaning` is a definition, in its place.
    else if (titleAbove && line !== '' && !/^:\s/.test(line)) evidence.lostHeadings += 1;
    if (/^\s{0,40}<\/?(?:p|div|h[1-6]|table|tr|td|ul|ol|li|section|article|span)\b[^<>]{0,200}>/i.test(line))
      evidence.tags += 1;
    titleAbove = isTitleLine(line);
  }
  return evidence;
}

/** A short line in title case without closing punctuation or mark-up. */
function isTitleLine(line: string): boolean {
  if (line.length > 70 || !/^\p{Lu}/u.test(line) || /[.,;:!|`*_\]>]$/.test(line)) return false;
  const words = line.split(/\s+/u).filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 10 >= words.length * 8;
}

/**
 * The reader for a document. The extension says which, unless the content says otherwise: a page is HTML under any name;
 * text with the number signs of Markdown headings or fenced code is Markdown; and Markdown that has lost more headings than it has kept (a
 * page saved as text under a Markdown name) is read as text, which understands what mark-up is left.
 */
export function formatOf(named: DocumentFormat | null, evidence: Evidence): DocumentFormat {
  if (evidence.page) return 'html';
  if (named === 'csv' || evidence.separated) return 'csv';
  if (named === 'html') return 'html';
  const kept = evidence.headings + evidence.underlined;
  const degenerate = evidence.lostHeadings >= 1 && evidence.lostHeadings > kept * 2;
  if (named === 'markdown')
    return degenerate && (kept === 0 || evidence.lostHeadings >= 3) ? 'text' : 'markdown';
  if (evidence.tags >= 3 && evidence.tags > kept * 2)
    return named === 'text' && evidence.tags < 8 ? 'text' : 'html';
  const shown = named === 'text' ? evidence.headings : kept;
  return (shown >= 2 || (shown === 1 && evidence.fences >= 2)) && !degenerate ? 'markdown' : 'text';
}
