import type { DocumentInput } from './types.ts';

/** The engine takes no more than this for one document. */
export const largestBytes = 20 * 1024 * 1024;

/** The engine takes no more documents than this at once. */
export const mostDocuments = 50;

/** What the file dialog offers; a dropped file may be anything, and the engine says what it cannot read. */
export const acceptedFiles =
  '.md,.markdown,.html,.htm,.txt,.text,.csv,.tsv,text/markdown,text/html,text/plain,text/csv,text/tab-separated-values';

/** The file's bytes as base64, ready for `import.read`. Rejects where the file cannot be read. */
export function readFile(file: File): Promise<DocumentInput> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      // A data URL: everything after the first comma is the base64; an empty file has none.
      const comma = url.indexOf(',');
      resolve({ name: file.name, base64: comma === -1 ? '' : url.slice(comma + 1) });
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });
}

const structured = /<(?:table|h[1-6]|ul|ol|dl)[\s>]/i;

/**
 * What was pasted, as a document: the page's mark-up where it carries structure (headings, lists, tables), else its plain
 * text. Null where there is no text.
 */
export function pastedDocument(html: string, plain: string, name: string): DocumentInput | null {
  if (structured.test(html)) return { name: `${name}.html`, text: html };
  return plain.trim() === '' ? null : { name: `${name}.txt`, text: plain };
}
