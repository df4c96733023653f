import type { Table } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { Place, Section } from './outline.ts';
import type { Evidence } from './party-evidence.ts';
import { hasAgentEnding, isAbbreviation, isRoleName } from './somebody.ts';
import { anyOf, oneLine, plainQuotes } from './text.ts';

/**
 * People and offices that are set side by side: by a title ("Landlord vs Tenant: repairs") or as heads of a table that is about
 * duties. Only names that are somebody's by their last word count, as things and topics are compared in the same way.
 */

const jointsOf = oncePerLanguage(
  (words) => new RegExp(`\\s+(?:${anyOf([...words.and, ...words.versus])})\\s+|\\s*[,&/]\\s*`, 'iu'),
);

/** "Roles of", before a name. */
const leadOf = oncePerLanguage((words) => new RegExp(`^${anyOf(words.dutyLeads)}\\s+`, 'iu'));

/** Names in "Landlord vs tenant", "The insurer and the insured (duties)"; empty where a title sets nobody against anybody. */
export function pairInTitle(title: string, words: Words): string[] {
  if (words.roleNouns.length === 0) return [];
  const plain = plainQuotes(oneLine(title)).replace(/\s*\([^()]*\)\s*$/u, '');
  for (const part of plain.split(/\s*[:–—]\s+|\s+-\s+/u)) {
    const names = part
      .split(jointsOf(words))
      .map((name) => bare(name, words))
      .filter((name) => name !== '');
    if (names.length < 2 || names.length > 4) continue;
    const last = (names.at(-1) as string).split(' ');
    // "Insurer and broker duties"
    const duty = last.length > 1 && words.dutyNouns.includes((last.at(-1) as string).toLowerCase());
    if (duty) names[names.length - 1] = last.slice(0, -1).join(' ');
    if (areSomebody(names, words)) return names;
  }
  return [];
}

/** Names that head the columns of a table about duties, the first column being that of the tasks. */
export function pairInHeader(table: Table, titles: readonly string[], words: Words): number[] {
  const heads = (table.header ?? []).map((cell) => plainQuotes(oneLine(cell.text.text)));
  if (words.roleNouns.length === 0 || heads.length < 3) return [];
  const [corner = '', ...rest] = heads;
  const columns = rest.flatMap((head, index) =>
    head !== '' && !words.shared.includes(head.toLowerCase())
      ? [{ head: bare(head, words), index: index + 1 }]
      : [],
  );
  // "Owner | Approver": each column says in what way its cells take part.
  if (rest.some((head) => words.columns.party.includes(head.toLowerCase()))) return [];
  if (
    columns.length < 2 ||
    !areSomebody(
      columns.map(({ head }) => head),
      words,
    )
  )
    return [];
  const names = new Set(columns.map(({ head }) => head.toLowerCase()));
  const told =
    words.columns.task.includes(corner.toLowerCase()) ||
    titles.some(
      (title) =>
        speaksOfDuties(title, words) ||
        pairInTitle(title, words).filter((name) => names.has(name.toLowerCase())).length > 1,
    );
  return told ? columns.map(({ index }) => index) : [];
}

/** The titles above a table, and the line before it. */
export function titlesOver(place: Place): string[] {
  const titles: string[] = [];
  for (let at: Section | null = place.section; at !== null; at = at.parent) titles.push(at.title);
  const before = place.siblings[place.at - 1];
  if (before?.type === 'paragraph') titles.push(before.text.text);
  return titles;
}

/** Adds those whom a title sets side by side. */
export function titlePairs(sections: readonly Section[], evidence: Evidence, words: Words): void {
  for (const section of sections) {
    if (section.heading === null) continue;
    for (const name of pairInTitle(section.title, words))
      evidence.add(name, 'paired', section.heading.span, section.index);
  }
}

/** "Duties by area", "Who does what". */
export function speaksOfDuties(title: string, words: Words): boolean {
  const lower = title.toLowerCase();
  const parts = lower.split(/[^\p{L}]+/u).filter((part) => part !== '');
  return (
    parts.some((part) => words.dutyNouns.includes(part) || words.headings.roles.includes(part)) ||
    words.headings.roles.some((phrase) => phrase.includes(' ') && lower.includes(phrase)) ||
    words.columns.party.some((phrase) => phrase.includes(' ') && lower.includes(phrase)) ||
    (words.columns.party.includes(parts[0] ?? '') && parts.length > 1)
  );
}

/** Without an article, what stands in brackets, and "roles of". */
function bare(name: string, words: Words): string {
  const parts = oneLine(name.replace(/\s*\([^()]*\)/gu, ''))
    .replace(leadOf(words), '')
    .split(' ');
  while (parts.length > 1 && words.determiners.includes((parts[0] as string).toLowerCase())) parts.shift();
  return parts.join(' ').replace(/['’]s?$/u, '');
}

/** All are somebody by their form, and one is so for certain. */
function areSomebody(names: readonly string[], words: Words): boolean {
  const isRole = (name: string): boolean =>
    isRoleName(name, words) || words.learner.subjects.includes(name.toLowerCase());
  return (
    names.some((name) => isRole(name)) &&
    names.every(
      (name) =>
        name.split(' ').length <= 4 &&
        /^[\p{L}\p{N}&.'’ -]+$/u.test(name) &&
        (isRole(name) || isAbbreviation(name) || hasAgentEnding(words.grammar.singular(name), words)),
    )
  );
}
