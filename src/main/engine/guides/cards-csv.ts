import Papa from 'papaparse';
import type { CompiledCard } from '../../../shared/guide.ts';

/**
 * Cards as CSV (RFC 4180, CRLF, a header row): prompt, answer, scope, explanation, source. Several answers are separated by "; ",
 * places are `document:line`. A field that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function cardsCsv(cards: readonly CompiledCard[]): string {
  const rows = cards.map(({ prompt, answer, scope, explanation, sources }) => ({
    prompt,
    answer: answer.join('; '),
    scope,
    explanation,
    source: [...new Set(sources.map(({ document, from }) => `${document}:${from}`))].join(', '),
  }));
  const columns = ['prompt', 'answer', 'scope', 'explanation', 'source'];
  return `${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
}
