import type { DocumentFormat } from '../../../../shared/guide.ts';
import type { Block, DocumentSource, ReadDocument } from '../types.ts';
import { withoutCardsOff } from './cards-off.ts';
import { readCsv } from './csv/csv.ts';
import { decode } from './decode.ts';
import { evidenceIn, formatByName, formatOf } from './formats.ts';
import { frontMatterOf, noFrontMatter } from './front-matter/front-matter.ts';
import { readHtml } from './html/html.ts';
import { lineStartsOf } from './lines.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readText } from './text/text.ts';

/**
 * Reads a document into blocks. Decodes it, finds its format by name and content, and picks the reader.
 * Throws a CardwrightError `unreadable-document`, `document-too-large` (over 20 MB) or `unsupported-format`.
 */
export function readDocument(source: DocumentSource): ReadDocument {
  const { text, notices } = decode(source.name, source.content);
  const lineStarts = lineStartsOf(text);
  const named = source.format ?? formatByName(source.name);
  const likely = formatOf(named, evidenceIn(text, lineStarts));
  const front = likely === 'html' || likely === 'csv' ? null : frontMatterOf(text, lineStarts);
  const found = readAs(likely, text, lineStarts, source.name, front?.lines ?? 0);
  const values = front?.values ?? noFrontMatter;
  const blocks = withoutCardsOff(text, found.blocks, !values.cards);
  return {
    name: source.name,
    format: found.format,
    text,
    lineStarts,
    blocks: front ? [front.block, ...blocks] : blocks,
    title: values.title ?? found.title ?? null,
    language: values.language ?? found.language ?? null,
    front: values,
    notices: [
      ...notices,
      ...(named === 'markdown' && found.format === 'text'
        ? ['Most of its Markdown headings are lost; read line by line as plain text.']
        : []),
      ...(front?.notices ?? []),
      ...(found.notices ?? []),
    ],
  };
}

interface Found {
  format: DocumentFormat;
  blocks: readonly Block[];
  title?: string | null;
  language?: string | null;
  notices?: readonly string[];
}

/** Blocks of the lines from `first` on. */
function readAs(
  format: DocumentFormat,
  text: string,
  lineStarts: readonly number[],
  name: string,
  first: number,
): Found {
  if (format === 'html') return { format, ...readHtml(text) };
  if (format === 'markdown') return { format, blocks: readMarkdown(text, lineStarts, first) };
  const table = format === 'csv' ? readCsv(text, name) : null;
  // Lines that no separator parts are no table, whatever the file is called.
  return table === null
    ? { format: 'text', blocks: readText(text, lineStarts, first) }
    : { format, ...table };
}
