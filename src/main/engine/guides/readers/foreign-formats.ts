/** First bytes by which files of other kinds are known, and how the user is told. Offsets from 0. */
const signatures: readonly { bytes: string; at?: number; name: string }[] = [
  { bytes: '%PDF-', name: 'a PDF' },
  { bytes: '\x89PNG\r\n\x1a\n', name: 'a picture (PNG)' },
  { bytes: '\xff\xd8\xff', name: 'a picture (JPEG)' },
  { bytes: 'GIF87a', name: 'a picture (GIF)' },
  { bytes: 'GIF89a', name: 'a picture (GIF)' },
  { bytes: 'WEBPVP8', at: 8, name: 'a picture (WebP)' },
  { bytes: 'II*\0', name: 'a picture (TIFF)' },
  { bytes: 'MM\0*', name: 'a picture (TIFF)' },
  { bytes: 'ftyp', at: 4, name: 'a video or picture (MP4 family)' },
  { bytes: 'OggS\0', name: 'a sound recording (Ogg)' },
  { bytes: 'ID3\x03', name: 'a sound recording (MP3)' },
  { bytes: 'ID3\x04', name: 'a sound recording (MP3)' },
  { bytes: 'fLaC\0', name: 'a sound recording (FLAC)' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'an old Office document (.doc, .xls or .ppt)' },
  { bytes: '{\\rtf', name: 'a Rich Text document (RTF)' },
  { bytes: 'SQLite format 3\0', name: 'a database (SQLite)' },
  { bytes: '\x7fELF', name: 'a program (ELF)' },
  { bytes: '\xca\xfe\xba\xbe', name: 'a program (Mach-O or Java class)' },
  { bytes: '\xcf\xfa\xed\xfe', name: 'a program (Mach-O)' },
  { bytes: '\x1f\x8b', name: 'a compressed file (gzip)' },
  { bytes: '7z\xbc\xaf\x27\x1c', name: 'an archive (7z)' },
  { bytes: 'Rar!\x1a\x07', name: 'an archive (RAR)' },
  { bytes: '\x28\xb5\x2f\xfd', name: 'a compressed file (zstd)' },
  { bytes: 'bplist00', name: 'a property list or web archive' },
];

/** File names inside a zip archive that say what it is. */
const zipKinds: readonly { entry: string; name: string }[] = [
  { entry: 'word/', name: 'a Word document (.docx)' },
  { entry: 'ppt/', name: 'a PowerPoint document (.pptx)' },
  { entry: 'xl/', name: 'an Excel workbook (.xlsx)' },
  { entry: 'mimetypeapplication/epub', name: 'an e-book (EPUB)' },
  { entry: 'mimetypeapplication/vnd.oasis', name: 'an OpenDocument file' },
  { entry: 'collection.anki', name: 'an Anki package' },
];

/** What the bytes are, if their beginning is that of a known format that is no text; else null. */
export function foreignFormatOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return zipKinds.find((kind) => head.includes(kind.entry))?.name ?? 'a zip archive';
  }
  if (head.startsWith('MZ') && head.includes('\0')) return 'a program (Windows)';
  if (head.startsWith('ftyp', 4) && !head.startsWith('\0\0\0')) return null;
  const found = signatures.find(({ bytes: magic, at = 0 }) => head.startsWith(magic, at));
  return found?.name ?? null;
}
