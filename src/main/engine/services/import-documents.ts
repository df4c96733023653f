import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { DocumentInput } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { DocumentSource } from '../guides/types.ts';
import { shippedGuides } from './shipped-guides.ts';

/** Largest document that is read, in bytes. */
export const largestDocument = 20 * 1024 * 1024;
/** All the documents of one import together, in bytes. */
const largestImport = 2 * largestDocument;
/** Files that the shell may offer before the oldest offer is forgotten. */
const mostOffers = 200;

/** Turns what a page names (bytes, text, a shipped guide, an offered file) into documents to compile. */
export class DocumentIntake {
  readonly #guidesFolder: string;
  readonly #offers = new Map<string, string>();

  constructor(guidesFolder: string) {
    this.#guidesFolder = guidesFolder;
  }

  /** Remembers a file that the operating system handed to the app, under an id that says nothing of its path. */
  offer(id: string, path: string): { name: string } {
    const oldest = this.#offers.keys().next();
    if (this.#offers.size >= mostOffers && oldest.done === false) this.#offers.delete(oldest.value);
    this.#offers.set(id, path);
    return { name: basename(path) };
  }

  /**
   * Reads documents, each under a name of its own. Throws `document-too-large` before anything is decoded, `not-found`
   * and `invalid-input`.
   */
  async read(inputs: readonly DocumentInput[]): Promise<DocumentSource[]> {
    const documents: DocumentSource[] = [];
    let size = 0;
    for (const input of inputs) {
      const document = await this.#readOne(input);
      size += document.content.length;
      if (size > largestImport)
        throw new CardwrightError(
          'document-too-large',
          'These documents are more than 40 MB together. Nothing was read. Import them in several steps.',
          { size, largest: largestImport },
        );
      documents.push(document);
    }
    return withOwnNames(documents);
  }

  async #readOne(input: DocumentInput): Promise<DocumentSource> {
    if ('text' in input) {
      refuseTooLarge(input.name, input.text.length);
      return { name: input.name, content: input.text };
    }
    if ('base64' in input) return { name: input.name, content: decodeBase64(input.name, input.base64) };
    if ('shipped' in input) return this.#readShipped(input.shipped);
    const path = this.#offers.get(input.offered);
    if (path === undefined)
      throw new CardwrightError(
        'not-found',
        'That file is no longer on offer. Nothing was read. Open it again from the import screen.',
      );
    return { name: basename(path), content: await readSmallFile(path) };
  }

  async #readShipped(name: string): Promise<DocumentSource> {
    if (!shippedGuides(this.#guidesFolder).some(({ id }) => id === name))
      throw new CardwrightError(
        'not-found',
        'There is no study guide of that name among those that come with the app.',
      );
    return { name, content: await readSmallFile(join(this.#guidesFolder, name)) };
  }
}

/** The whole file, or words: not a folder, not a device, not more than the limit. */
async function readSmallFile(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    // Asked before it is opened: opening a pipe waits for a writer.
    const stats = await stat(path);
    if (!stats.isFile())
      throw new CardwrightError('invalid-input', `“${name}” is not a file. Nothing was read.`);
    refuseTooLarge(name, stats.size);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof CardwrightError) throw error;
    throw new CardwrightError(
      'not-found',
      `“${name}” could not be opened. Nothing was read. See that the file is still there and that you may read it.`,
    );
  }
}

function refuseTooLarge(name: string, size: number): void {
  if (size <= largestDocument) return;
  throw new CardwrightError(
    'document-too-large',
    `“${name}” is larger than 20 MB. Nothing was read. Split it into parts and import those.`,
    { size, largest: largestDocument },
  );
}

function decodeBase64(name: string, base64: string): Uint8Array {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const size = Math.floor(((base64.length - padding) * 3) / 4);
  refuseTooLarge(name, size);
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  // Node passes over what is no base64; the size tells.
  if (bytes.length !== size)
    throw new CardwrightError(
      'invalid-input',
      `“${name}” did not arrive whole. Nothing was read. Import it again.`,
    );
  return bytes;
}

/** Names tell documents apart in a compilation: a name that comes again gets a number. */
function withOwnNames(documents: readonly DocumentSource[]): DocumentSource[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const extension = extname(document.name);
    const stem = document.name.slice(0, document.name.length - extension.length);
    let name = document.name;
    for (let number = 2; taken.has(name); number += 1) name = `${stem} (${number})${extension}`;
    taken.add(name);
    return { ...document, name };
  });
}
