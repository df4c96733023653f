import type { Block, Cell, Item, Span, Table } from '../types.ts';
import type { Words } from '../words/index.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { oncePerLanguage } from '../words/once.ts';
import { ActingEvidence } from './acting-evidence.ts';
import { actingSeries } from './acting-series.ts';
import type { Casing } from './casing.ts';
import { dutyPhrase } from './duty-phrase.ts';
import { visit, type Place, type Section } from './outline.ts';
import { partyGrid, titlesAbove } from './party-grid.ts';
import { partyKey } from './party.ts';
import { isExample, isTitle, speaksOfRoles, roleSections, titledSections } from './section-evidence.ts';
import { pairInHeader, speaksOfDuties, titlePairs, titlesOver } from './side-by-side.ts';
import { sentenceReader, type ReadSentence } from './sentence-evidence.ts';
import { hasAgentEnding, isRoleName } from './somebody.ts';
import { isMarkCell, raciOf } from './marks.ts';
import { keptPerText } from './readings.ts';
import { oneLine, plainQuotes, withoutClosing } from './text.ts';

export type EvidenceKind =
  | 'column'
  | 'heading'
  | 'noun'
  | 'lead'
  | 'sentence'
  | 'cell'
  | 'role'
  | 'weak'
  | 'of'
  | 'titled'
  | 'for'
  | 'must'
  | 'paired'
  | 'acted';

/** Somebody who may be a party, and what speaks for it. */
export interface Candidate {
  key: string;
  /** As written, articles aside, with how often. */
  forms: Map<string, number>;
  kinds: Set<EvidenceKind>;
  /** The phrases it stands in, without its name: what stands in the same one is of its kind. */
  frames: Set<string>;
  evidence: Span[];
  sections: Set<number>;
}

/** Collects everybody to whom a column, a heading, a lead-in or a sentence gives a duty. */
export class Evidence {
  readonly candidates = new Map<string, Candidate>();
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  add(name: string, kind: EvidenceKind, span: Span, section: number, frame?: string): void {
    const named = nameIn(name, this.#words);
    if (named === null) return;
    const { form, key } = named;
    let known = this.candidates.get(key);
    if (known === undefined) {
      known = {
        key,
        forms: new Map<string, number>(),
        kinds: new Set<EvidenceKind>(),
        frames: new Set<string>(),
        evidence: [],
        sections: new Set<number>(),
      };
      this.candidates.set(key, known);
    }
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    known.kinds.add(kind);
    if (frame !== undefined) known.frames.add(frame);
    if (known.evidence.length < 20) known.evidence.push(span);
    known.sections.add(section);
  }
}

/** "l'" before a name. */
const elision = oncePerLanguage((words) => new RegExp(`^[${words.elided}]['’]`, 'iu'));

/** A name without articles and numbers before it, and its key; null for what cannot be one. */
const nameIn = keptPerText((name, words: Words): { form: string; key: string } | null => {
  const written = oneLine(name);
  const parts = (words.elided === '' ? written : written.replace(elision(words), '')).split(' ');
  const leading = [...words.determiners, ...words.learner.possessives];
  while (
    parts.length > 1 &&
    (leading.includes((parts[0] as string).toLowerCase()) || /^[\d.]+$/u.test(parts[0] as string))
  )
    parts.shift();
  const first = (parts[0] as string).toLowerCase();
  // "No clinician" is nobody.
  if (words.negations.includes(first) || words.no.includes(first)) return null;
  const form = parts.join(' ').replace(/(?:['’]s|['’])$/u, '');
  // A single letter is a mark ("x"), or stands for somebody whom a legend names.
  // "shared?" is a doubt.
  if (
    form === '' ||
    form.endsWith('?') ||
    parts.length > 5 ||
    !/\p{L}/u.test(form) ||
    /^[A-Za-z]$/u.test(form)
  )
    return null;
  // "clarifies who applies" is no name.
  if (parts.some((part) => words.clauseWords.includes(part.toLowerCase()))) return null;
  const lower = form.toLowerCase();
  const learner = [...words.learner.subjects, ...words.learner.possessives].includes(lower);
  if (!learner && parts.length === 1 && words.notParties.includes(first)) return null;
  const key = partyKey(form, words);
  return key === '' ? null : { form, key };
});

export function gatherEvidence(sections: readonly Section[], words: Words, casing: Casing): Evidence {
  const evidence = new Evidence(words);
  const acting = new ActingEvidence(words, evidence, casing);
  const examples = new Set(
    sections.filter((section) => isExample(section, words)).map((section) => section.index),
  );
  const duty = sentenceReader(words, evidence);
  const sentence: ReadSentence = (text, span, section) => {
    duty(text, span, section);
    acting.sentence(text, span, section, examples.has(section));
  };
  for (const section of sections) {
    if (section.heading === null) continue;
    // The title of a document names its subject: "Ward duties" is about duties on a ward.
    const kind = isTitle(section, sections) ? 'weak' : 'heading';
    phrase(section.title, kind, section.heading.span, section.index, evidence, words);
    acting.lead(section.title, section.heading.span, section.index);
  }
  visit(sections, {
    paragraph: (block, place) => {
      for (const part of block.sentences) {
        const last = part === block.sentences.at(-1);
        if (last && leads(block.text.text, place.siblings[place.at + 1]))
          phrase(part.text, 'lead', part.span, place.section.index, evidence, words);
        sentence(part.text, part.span, place.section.index);
      }
    },
    caption: (block, place) => {
      for (const part of block.sentences) sentence(part.text, part.span, place.section.index);
    },
    list: (block, place) => {
      for (const item of block.items) itemEvidence(item, place.section.index, evidence, words, sentence);
      if (speaksOfRoles(place.section, words)) acting.roles(block, place.section.index);
      if (isExample(place.section, words)) acting.example(block, place.section.index);
    },
    table: (block, place) => {
      const titles = titlesOver(place);
      tableEvidence(block, place.section.index, evidence, words, sentence, titles);
      gridEvidence(block, place, evidence, words);
      for (const index of pairInHeader(block, titles, words)) {
        const cell = block.header?.[index];
        if (cell !== undefined) evidence.add(cell.text.text, 'column', cell.span, place.section.index);
      }
      acting.table(block, place.section.index);
    },
    definition: (block, place) => {
      for (const meaning of block.meanings) sentence(meaning.text, meaning.span, place.section.index);
    },
  });
  actingSeries(sections, evidence, words);
  titlePairs(sections, evidence, words);
  roleSections(sections, evidence, words);
  titledSections(sections, evidence, words);
  return evidence;
}

function phrase(
  text: string,
  kind: EvidenceKind,
  span: Span,
  section: number,
  evidence: Evidence,
  words: Words,
): void {
  const duty = dutyPhrase(text, words);
  if (duty === null) return;
  // "Ward duties: who does what" is a title rather than a lead-in.
  const titled = kind === 'lead' && /:\s*\S/u.test(text);
  // "Breach duties" may be duties upon a breach; "the breach's duties" could only be its own.
  const bare = kind === 'heading' && duty.form === 'noun' && !/['’](?:s\s|\s)/u.test(text);
  const told = bare ? 'noun' : kind;
  // "Duties of the tenant" needs no more than the noun to be about somebody.
  const person = words.frames !== null && (bare || kind === 'lead' || duty.form === 'of') && kind !== 'weak';
  for (const who of duty.who.split(/\s+and\s+|\s*&\s*|\s*\/\s*/u)) {
    if (person && isRoleName(who, words)) evidence.add(who, 'role', span, section);
    evidence.add(who, duty.weak || titled ? 'weak' : told, span, section, frameOf(text, who));
  }
}

/** A phrase with its name left out, for comparing: "customer responsibilities" and "AWS's responsibility" are of one frame. */
function frameOf(text: string, who: string): string {
  return plainQuotes(oneLine(text))
    .toLowerCase()
    .replace(who.toLowerCase(), '~')
    .replace(/^(?:\d+[.)]\s*)+/u, '')
    .replace(/[:–—(].*$/u, '')
    .replace(/~'s?/u, '~')
    .replace(/(?:ies|y|s)\s*$/u, '')
    .trim();
}

/** A line that something is listed under. */
function leads(text: string, next: Block | undefined): boolean {
  return next?.type === 'list' || next?.type === 'table' || /[:：]/u.test(text);
}

function itemEvidence(
  item: Item,
  section: number,
  evidence: Evidence,
  words: Words,
  sentence: ReadSentence,
): void {
  // In an outline that lost its nesting, "Pilot responsibilities" stands among what is listed under it.
  if (leads(item.text.text, item.children[0]) || dutyPhrase(item.text.text, words)?.form === 'noun')
    phrase(item.text.text, 'lead', item.span, section, evidence, words);
  for (const part of item.sentences) sentence(part.text, part.span, section);
}

function tableEvidence(
  table: Table,
  section: number,
  evidence: Evidence,
  words: Words,
  sentence: ReadSentence,
  titles: readonly string[],
): void {
  const header = table.header ?? [];
  let duties = 0;
  const weak = header.filter((cell) => dutyPhrase(cell.text.text, words)?.weak === true).length;
  for (const cell of header) {
    const duty = dutyPhrase(cell.text.text, words);
    if (duty === null) continue;
    duties++;
    const frame = frameOf(cell.text.text, duty.who);
    evidence.add(duty.who, duty.weak && weak < 2 ? 'weak' : 'column', cell.span, section, frame);
  }
  const roles = roleColumns(header, words);
  for (const row of roles === null ? [] : table.rows) {
    const key = row[roles?.key ?? 0];
    if (key !== undefined && partyNames(key.text.text, words).length === 1)
      evidence.add(key.text.text, 'cell', key.span, section);
  }
  for (const [column, cell] of header.entries()) {
    if (column === roles?.duties) continue;
    if (duties > 0 || !isPartyHeader(cell, words) || (column === 0 && header.length > 2)) continue;
    const cells = table.rows.map((row) => row[column]).filter((value) => value !== undefined);
    const named = cells.flatMap((value) =>
      (value.parts.length > 1 ? value.parts : [value.text]).flatMap((part) =>
        partyNames(part.text, words).map((name) => ({ name, span: value.span })),
      ),
    );
    if (
      (isDutyNoun(cell, words) || !isPlainPartyHeader(cell, words)) &&
      !namesPeople(
        named.map(({ name }) => name),
        words,
      )
    )
      continue;
    for (const { name, span } of named) evidence.add(name, 'cell', span, section);
  }
  matrixEvidence(table, section, evidence, words, titles);
  for (const row of table.rows)
    for (const cell of row) if (cell.text.text.length > 25) sentence(cell.text.text, cell.span, section);
}

/** "Responsibility" may head what somebody does as well as who does it. */
function isDutyNoun(cell: Cell, words: Words): boolean {
  return words.dutyNouns.includes(plainQuotes(oneLine(cell.text.text)).toLowerCase());
}

/** Names of people come again from row to row, or end as such names do. */
function namesPeople(names: readonly string[], words: Words): boolean {
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  const people = [...distinct].filter((name) => hasAgentEnding(name, words));
  return distinct.size * 3 <= names.length * 2 || people.length * 2 >= distinct.size;
}

/** In a table whose every cell names a party, all of them are. */
function gridEvidence(table: Table, place: Place, evidence: Evidence, words: Words): void {
  const titles: string[] = [];
  for (let at: Section | null = place.section; at !== null; at = at.parent) titles.push(at.title);
  const before = place.siblings[place.at - 1];
  const lead = before?.type === 'paragraph' ? before.text.text : null;
  const grid = partyGrid(table, titlesAbove(table, titles, lead), words);
  for (const { name, span } of grid?.names ?? []) evidence.add(name, 'cell', span, place.section.index);
}

/** Cells of a matrix that have to be marks, of those that hold something: single ones may be damaged. */
const mostlyMarks = 0.8;

/** Columns of marks beside tasks, and columns of RACI letters, belong to those who carry them; under a head such as "Role" the rows do. */
function matrixEvidence(
  table: Table,
  section: number,
  evidence: Evidence,
  words: Words,
  titles: readonly string[],
): void {
  const header = table.header ?? table.rows[0] ?? [];
  const rows = table.header === null ? table.rows.slice(1) : table.rows;
  const corner = plainQuotes(oneLine(header[0]?.text.text ?? '')).toLowerCase();
  const columns = header.map((_, index) => {
    const cells = rows
      .map((row) => row[index])
      .filter((cell) => cell !== undefined && oneLine(cell.text.text) !== '');
    // A column without any cell has lost them, or nobody is marked there: it is like its neighbours.
    const all = (test: (cell: Cell) => boolean): boolean =>
      cells.filter((cell) => cell !== undefined && test(cell)).length >= mostlyMarks * cells.length;
    const raci = all((cell) => raciOf(cell, words).length > 0);
    return { filled: cells.length > 0, raci, marks: all((cell) => isMarkCell(cell, words)) };
  });
  const filled = columns.filter((column) => column.filled);
  const raci = filled.filter((column) => column.raci).length >= 2;
  const sure = filled.filter((column) => column.marks).length;
  if (sure < 2 && !(sure === 1 && rows.some((row) => row.length < header.length))) return;
  if (namesRoles(corner, words)) {
    for (const row of rows) {
      const key = row[0];
      if (key !== undefined && oneLine(key.text.text) !== '')
        evidence.add(key.text.text, 'column', key.span, section);
    }
    return;
  }
  const task = words.columns.task.includes(corner) || titles.some((title) => speaksOfDuties(title, words));
  for (const [index, cell] of header.entries()) {
    if (index === 0 || columns[index]?.marks !== true || oneLine(cell.text.text) === '') continue;
    // Who carries letters or ticks beside another does so as the other does.
    evidence.add(
      cell.text.text,
      raci || task ? 'column' : 'weak',
      cell.span,
      section,
      `matrix ${table.span.start}`,
    );
  }
}

/** "Role | Responsibilities": where those who act stand, and where what they do; null in other tables. */
export function roleColumns(header: readonly Cell[], words: Words): { key: number; duties: number } | null {
  const heads = header.map((cell) => plainQuotes(oneLine(cell.text.text)).toLowerCase());
  const duties = heads.findIndex((head, index) => {
    const bare = head.split(' ');
    const noun = bare.at(-1) ?? '';
    return (
      index > 0 && bare.length <= 2 && words.dutyNouns.includes(noun) && !words.weakDutyNouns.includes(noun)
    );
  });
  return duties === -1 || !namesRoles(heads[0] ?? '', words) ? null : { key: 0, duties };
}

/** "Role", "Roles", "Who", "Actor": the keys below are those who act. */
function namesRoles(corner: string, words: Words): boolean {
  const { columns, headings } = words;
  return (
    columns.party.includes(corner) || [corner, `${corner}s`].some((head) => headings.roles.includes(head))
  );
}

/** True for a column header such as "Responsible party" or "Owner". */
function isPlainPartyHeader(cell: Cell, words: Words): boolean {
  return words.columns.party.includes(plainQuotes(oneLine(cell.text.text)).toLowerCase());
}

/** The same, and "Signed by", "Who signs?": such a column names people only where its cells do ("Caused by"). */
export function isPartyHeader(cell: Cell, words: Words): boolean {
  if (isPlainPartyHeader(cell, words)) return true;
  const parts = plainQuotes(oneLine(cell.text.text)).toLowerCase().replace(/\?$/u, '').split(' ');
  const { fromParticiple, toBase, toThird } = patternsOf(words);
  if (parts.length < 2 || parts.length > 3) return false;
  const [first = '', second = ''] = parts;
  if (words.columns.party.includes(first)) return toBase.has(second) || toThird.has(second);
  return words.by.includes(parts.at(-1) as string) && fromParticiple.has(parts.at(-2) as string);
}

const jointsOf = oncePerLanguage((words) => {
  const joints = [...words.and, ...words.or].filter((joint) => /^\p{L}+$/u.test(joint)).join('|');
  return new RegExp(`\\s*[,;/+&]\\s*|\\s+(?:${joints})\\s+`, 'u');
});

/** The names in a party cell: "AWS", "Customer and AWS", "Nurse / physician"; none where it says "both" or is a sentence. */
export function partyNames(text: string, words: Words): string[] {
  const plain = withoutClosing(oneLine(text)).replace(/\s*\([^()]*\)/gu, '');
  if (words.shared.includes(plain.toLowerCase()) || words.nothing.includes(plain.toLowerCase())) return [];
  const names = plain.split(jointsOf(words)).filter((name) => name !== '');
  return names.every((name) => name.split(' ').length <= 4 && !/[.!?]/u.test(name.slice(0, -1))) ? names : [];
}
