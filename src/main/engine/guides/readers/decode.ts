import { CardwrightError } from '../../../../shared/errors.ts';
import { isInvisibleCode, isSpaceCode } from './characters.ts';
import { foreignFormatOf } from './foreign-formats.ts';

/** Largest document that is read, in bytes, or in UTF-16 units of a text that is decoded already. */
export const largestDocument = 20 * 1024 * 1024;

export interface Decoded {
  text: string;
  notices: readonly string[];
}

/**
 * Text of a document that came as bytes (or as text already), without a byte order mark.
 * Throws `document-too-large`, `unsupported-format` (a file of another kind, named where it is known) and
 * `unreadable-document` (empty, or bytes that are no text).
 */
export function decode(name: string, content: Uint8Array | string): Decoded {
  if (content.length > largestDocument) {
    throw new CardwrightError(
      'document-too-large',
      `“${name}” is larger than 20 MB. Nothing was read. Split it into parts and import those.`,
      { size: content.length, largest: largestDocument },
    );
  }
  const decoded = typeof content === 'string' ? { text: content, notices: [] } : decodeBytes(name, content);
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  if (isBlank(text)) {
    throw new CardwrightError(
      'unreadable-document',
      `“${name}” is empty: there is no text in it to make cards from.`,
    );
  }
  if (looksBinary(text)) throw notText(name);
  const notices = [...decoded.notices];
  if (typeof content === 'string' || decoded.notices.length === 0) {
    const lost = countOf(text, '\ufffd');
    if (lost > 0)
      notices.push(`${lost} characters were lost before the document came here; they show as “\ufffd”.`);
  }
  return { text, notices };
}

function decodeBytes(name: string, bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-32le' || marked === 'utf-32be')
    return { text: decodeUtf32(name, bytes, marked), notices: [] };
  if (marked) return decodeAs(name, bytes, marked);
  const foreign = foreignFormatOf(bytes);
  if (foreign) {
    throw new CardwrightError(
      'unsupported-format',
      `“${name}” is ${foreign}. Cardwright reads Markdown, HTML, plain text and CSV. Nothing was read. ` +
        'Save or copy its text as one of these and import that.',
      { found: foreign },
    );
  }
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeAs(name, bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] };
  } catch {
    return decodeWindows1252(name, bytes);
  }
}

type Wide = 'utf-16le' | 'utf-16be';

function markedEncoding(bytes: Uint8Array): Wide | 'utf-8' | 'utf-32le' | 'utf-32be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null;
}

function decodeAs(name: string, bytes: Uint8Array, encoding: Wide | 'utf-8'): Decoded {
  const label = encoding.toUpperCase();
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, notices: encoding === 'utf-8' ? [] : [`Read as ${label}.`] };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const lost = countOf(text, '\ufffd');
    if (lost * 20 > text.length) throw notText(name);
    return {
      text,
      notices: [`Read as ${label}; ${lost} characters could not be read and show as “\ufffd”.`],
    };
  }
}

function decodeUtf32(name: string, bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    if (code > 0x10ffff) throw notText(name);
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

/** How many bytes are looked at to tell an encoding or a binary file. */
const sampleSize = 64 * 1024;

/** UTF-16 without a mark shows as zero bytes at every other place: the text is mostly of the Latin block. */
function unmarkedUtf16(bytes: Uint8Array): Wide | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const size = Math.min(bytes.length, sampleSize) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.02 ? 'utf-16be' : null;
}

function decodeWindows1252(name: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (looksBinary(text)) throw notText(name);
  return {
    text,
    notices: [
      'Read as Windows-1252, since it is not valid UTF-8. If accents look wrong, save it as UTF-8 and import it again.',
    ],
  };
}

/** A text may hold this many control characters by accident, however short it is. */
const mostStrayControls = 3;

/** More than one control character in fifty among the first characters: no text has that. */
function looksBinary(text: string): boolean {
  const size = Math.min(text.length, sampleSize);
  let controls = 0;
  for (let at = 0; at < size; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && !isSpaceCode(code) && code !== 27) || (code >= 0x7f && code < 0xa0 && code !== 0x85))
      controls += 1;
  }
  return controls > mostStrayControls && controls * 50 > size;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSpaceCode(code) && !isInvisibleCode(code)) return false;
  }
  return true;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function notText(name: string): CardwrightError {
  return new CardwrightError(
    'unreadable-document',
    `“${name}” does not hold text, or its text is damaged. Nothing was read. ` +
      'Open it in the program it comes from, save it as plain text, and import that.',
  );
}
