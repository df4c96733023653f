import type { AnswerMode, Construct, DocumentFormat } from '../../../shared/guide.ts';

/** A half-open range of UTF-16 units in the document's decoded text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Text as a reader sees it, free of mark-up, and where each of its characters stands in the source:
 * `map[i]` is the source offset of `text[i]`; `map.length === text.length`. `span` covers it with its mark-up.
 */
export interface Text {
  text: string;
  map: Uint32Array | readonly number[];
  span: Span;
  /** Ranges of `text` that were emphasised (bold, italic, code, link), as `[from, to)` pairs. */
  marks: readonly { kind: 'strong' | 'em' | 'code' | 'link'; from: number; to: number }[];
}

export type Block = Heading | Paragraph | List | Table | Callout | Caption | Definition | Opaque;

export interface Heading {
  type: 'heading';
  /** 1 is the outermost. Plain text: guessed from nesting and repetition; 2 where nothing tells. */
  level: number;
  text: Text;
  span: Span;
}
export interface Paragraph {
  type: 'paragraph';
  text: Text;
  /** Sentences of `text`, in order, each with its own map and span. */
  sentences: readonly Text[];
  span: Span;
}
export interface List {
  type: 'list';
  ordered: boolean;
  items: readonly Item[];
  span: Span;
}
export interface Item {
  /** As written: `-`, `•`, `1.`, `a)`. */
  marker: string;
  /** The item's own first text. */
  text: Text;
  sentences: readonly Text[];
  /** Nested lists, further paragraphs, tables. */
  children: readonly Block[];
  span: Span;
}
export interface Cell {
  text: Text;
  /** Parts separated by `<br>`, or by list items within a cell; one part where there is no such separator. */
  parts: readonly Text[];
  span: Span;
  /** Columns and rows this cell spans (HTML); 1 elsewhere. */
  columns: number;
  rows: number;
  /** Why the cell is not read for facts; absent where it is. */
  unread?: string;
}
export interface Table {
  type: 'table';
  /** Null where the source has no header row that the reader is sure of. */
  header: readonly Cell[] | null;
  rows: readonly (readonly Cell[])[];
  /** True where a delimiter row (`|---|`) or `<th>` says which row is the header. */
  headerMarked: boolean;
  /** What the reader saw amiss: `uneven-rows`, `no-delimiter`, `short-header`, `empty-header-cell`. */
  damage: readonly string[];
  caption: Text | null;
  span: Span;
}
export interface Callout {
  type: 'callout';
  /** tip, important, note, warning, details … in lower case. */
  kind: string;
  title: Text | null;
  blocks: readonly Block[];
  span: Span;
}
/** Text that stood under or for a picture. */
export interface Caption {
  type: 'caption';
  text: Text;
  sentences: readonly Text[];
  span: Span;
}
/** A definition list entry: HTML `dl`, Pandoc's `Term` / `: meaning`. */
export interface Definition {
  type: 'definition';
  term: Text;
  meanings: readonly Text[];
  span: Span;
}
/** Code, maths, scripts, comments, front matter: kept for the ledger, not read for facts. `why` says what it is. */
export interface Opaque {
  type: 'opaque';
  why: string;
  span: Span;
}

/** A party as the author names it in front matter. */
export interface DeclaredParty {
  name: string;
  aliases: readonly string[];
}

/** A section of the exam that a guide prepares for. */
export interface DeclaredExamSection {
  name: string;
  /** Share of the exam, usually of 100; null where it is missing or no number above 0. */
  weight: number | null;
  /** Headings of the guide that belong to it; none where the heading has the section's own name. */
  headings: readonly string[];
}

export interface DeclaredExam {
  name: string | null;
  sections: readonly DeclaredExamSection[];
}

/** What authors say of their guide at its top. */
export interface FrontMatter {
  title: string | null;
  /** BCP 47. */
  language: string | null;
  deck: string | null;
  /** Without blanks. */
  tags: readonly string[];
  parties: readonly DeclaredParty[];
  exam: DeclaredExam | null;
  /** False where nothing is to be made of the document. */
  cards: boolean;
}

/** A document after reading. Blocks are in source order and their spans do not overlap. */
export interface ReadDocument {
  name: string;
  format: DocumentFormat;
  /** Decoded, without a byte order mark, otherwise as it came (CRLF too). */
  text: string;
  /** Offsets at which lines start; `lineStarts[0] === 0`. A line ends at LF, CRLF or CR. */
  lineStarts: readonly number[];
  blocks: readonly Block[];
  /** From front matter or HTML; readers do not guess it from the text. */
  title: string | null;
  language: string | null;
  front: FrontMatter;
  /** Things worth telling the user ("Read as Windows-1252."). */
  notices: readonly string[];
}

/** A document as it comes in: bytes, or text that is decoded already. */
export interface DocumentSource {
  name: string;
  content: Uint8Array | string;
  /** Known by extension or MIME type; detected where absent. */
  format?: DocumentFormat;
}

/** One recogniser's proposal over spans; claims compete, and the arbiter turns the winners into facts. */
export interface Claim {
  recogniser: string;
  construct: Construct;
  subject: string;
  context: readonly string[];
  relation: string;
  answer: readonly string[];
  answerMode: AnswerMode;
  /** Shared between claims: never changed, only replaced. */
  options: string[] | null;
  explanation: string;
  /** What the claim is made from; the ledger marks these as facts. */
  spans: readonly Span[];
  /** What it leans on without using it up (a heading, a lead-in, a header cell). */
  leansOn: readonly Span[];
  certainty: number;
  why: readonly string[];
}
