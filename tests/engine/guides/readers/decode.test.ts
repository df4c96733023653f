import { describe, expect, it } from 'vitest';
import { largestDocument } from '../../../../src/main/engine/guides/readers/decode.ts';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';
import { CardwrightError } from '../../../../src/shared/errors.ts';

const words = 'Über Größe – “naïve” 10 €';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const little = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? little.swap16() : little;
}

function utf32(text: string, bigEndian: boolean): Uint8Array {
  const points = [...`\ufeff${text}`].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) {
    if (bigEndian) bytes.writeUInt32BE(point, index * 4);
    else bytes.writeUInt32LE(point, index * 4);
  }
  return bytes;
}

function refusal(content: Uint8Array | string, name = 'notes'): CardwrightError {
  try {
    readDocument({ name, content });
  } catch (error) {
    if (error instanceof CardwrightError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(words), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), []],
    ['text with a mark', `\ufeff${words}`, []],
    ['UTF-16LE with a mark', utf16(words, false, true), ['Read as UTF-16LE.']],
    ['UTF-16BE with a mark', utf16(words, true, true), ['Read as UTF-16BE.']],
    ['UTF-16LE without', utf16(words, false, false), ['Read as UTF-16LE.']],
    ['UTF-16BE without', utf16(words, true, false), ['Read as UTF-16BE.']],
    ['UTF-32LE', utf32(words, false), []],
    ['UTF-32BE', utf32(words, true), []],
  ])('reads %s', (_, content, notices) => {
    const document = readDocument({ name: 'a.txt', content });
    expect(document.text).toBe(words);
    expect(document.notices).toEqual(notices);
  });

  it('reads Windows-1252 and says so', () => {
    const content = Uint8Array.from([0x93, 0x4d, 0xfc, 0x6c, 0x6c, 0x94, 0x20, 0x80, 0x35]);
    const document = readDocument({ name: 'a.txt', content });
    expect(document.text).toBe('“Müll” €5');
    expect(document.notices.join()).toContain('Windows-1252');
  });

  it('never replaces characters silently', () => {
    const document = readDocument({ name: 'a.txt', content: Buffer.from('A lost \ufffd sign.') });
    expect(document.notices.join()).toContain('1 character');
    const broken = Buffer.concat([
      utf16('A long enough line of text, to be sure of it.', false, true),
      Buffer.from([0, 0xd8]),
    ]);
    const wide = readDocument({ name: 'a.txt', content: broken });
    expect(wide.notices.join()).toContain('could not be read');
  });

  it('keeps offsets of the text as it came, CRLF too', () => {
    const document = readDocument({ name: 'a.txt', content: Buffer.from('\ufeffone\r\ntwo') });
    expect(document.text).toBe('one\r\ntwo');
    expect(document.lineStarts).toEqual([0, 5]);
  });

  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a picture (PNG)'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a picture (JPEG)'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml', 'a Word document (.docx)'],
    ['PK\x03\x04\x14\0\0\0collection.anki21', 'an Anki package'],
    ['PK\x03\x04\x14\0\0\0a.txt', 'a zip archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'an old Office document (.doc, .xls or .ppt)'],
    ['{\\rtf1\\ansi Hello}', 'a Rich Text document (RTF)'],
    ['MZ\x90\0\x03\0', 'a program (Windows)'],
    ['\x7fELF\x02\x01', 'a program (ELF)'],
    ['SQLite format 3\0', 'a database (SQLite)'],
  ])('names what it cannot read: %j', (bytes, found) => {
    const error = refusal(Buffer.from(bytes, 'latin1'), 'guide.md');
    expect(error.code).toBe('unsupported-format');
    expect(error.message).toContain(`“guide.md” is ${found}.`);
  });

  it('tells text apart that begins like another format', () => {
    for (const text of [
      'MZ is a German word list.',
      'ID3 tags describe songs.',
      'PK means primary key.',
      'Left: ftyp boxes.',
    ]) {
      expect(readDocument({ name: 'a.txt', content: Buffer.from(text) }).text).toBe(text);
    }
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['blanks', ' \n\t\u00a0\r\n'],
    ['a mark alone', Buffer.from('\ufeff')],
    ['zeros', new Uint8Array(400)],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff)],
  ])('refuses %s', (_, content) => {
    expect(refusal(content).code).toBe('unreadable-document');
  });

  it('reads a text with a stray control character', () => {
    const document = readDocument({
      name: 'a.txt',
      content: Buffer.from(`${'Plain words here. '.repeat(5)}\0\x07`),
    });
    expect(document.blocks).toHaveLength(1);
  });

  it('refuses what is larger than the limit, before decoding it', () => {
    const error = refusal(new Uint8Array(50 * 1024 * 1024));
    expect(error.code).toBe('document-too-large');
    expect(error.details).toEqual({ size: 50 * 1024 * 1024, largest: largestDocument });
    expect(refusal('a'.repeat(largestDocument + 1)).code).toBe('document-too-large');
  });
});
