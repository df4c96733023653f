import type { DocumentSource, ReadDocument } from '../types.ts';
import { decode } from './decode.ts';
import { lineStartsOf } from './lines.ts';
import { readText } from './text/text.ts';

/** x */
export function readDocument(source: DocumentSource): ReadDocument {
  const { text, notices } = decode(source.name, source.content);
  const lineStarts = lineStartsOf(text);
  return {
    name: source.name,
    format: 'text',
    text,
    lineStarts,
    blocks: readText(text, lineStarts),
    title: null,
    language: null,
    notices,
  };
}
