import type { DocumentSource, ReadDocument } from '../types.ts';
import { decode } from './decode.ts';
import { evidenceIn, formatByName, formatOf } from './formats.ts';
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
  const format = formatOf(named, evidenceIn(text, lineStarts));
  const found =
    format === 'text' ? null : format === 'html' ? readHtml(text) : readMarkdown(text, lineStarts);
  return {
    name: source.name,
    format,
    text,
    lineStarts,
    blocks: found ? found.blocks : readText(text, lineStarts),
    title: found?.title ?? null,
    language: found?.language ?? null,
    notices:
      named === 'markdown' && format === 'text'
        ? [...notices, 'Most of its Markdown headings are lost; read line by line as plain text.']
        : notices,
  };
}
