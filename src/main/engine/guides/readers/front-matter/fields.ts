import type { DeclaredExam, DeclaredExamSection, DeclaredParty, FrontMatter } from '../../types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of front matter that mean something here, and what is amiss with them, in words. Fields of other programs are passed over. */
export function fieldsOf(raw: Fields): { values: FrontMatter; notices: readonly string[] } {
  const notices: string[] = [];
  const fields = new Map(Object.entries(raw).map(([key, value]) => [key.trim().toLowerCase(), value]));
  const cards = fields.get('cards');
  const values: FrontMatter = {
    title: words(fields.get('title')),
    language: words(fields.get('language')) ?? words(fields.get('lang')),
    deck: words(fields.get('deck')),
    tags: tagsOf(fields.get('tags') ?? fields.get('tag')),
    parties: partiesOf(fields.get('parties'), notices),
    exam: examOf(fields.get('exam'), notices),
    cards: !(cards === false || /^(?:off|no|false|none)$/iu.test(words(cards) ?? '')),
  };
  return { values, notices };
}

/** A value as one line of text; null where it is none or empty. */
function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const line = value.replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? null : line;
}

/** A list, or one value; of a text the parts between commas. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => words(one) ?? []);
  const line = words(value);
  if (line === null) return [];
  const inner = line.startsWith('[') && line.endsWith(']') ? line.slice(1, -1) : line;
  return inner.split(',').flatMap((one) => words(one.replace(/^\s*(["'])(.*)\1\s*$/u, '$2')) ?? []);
}

/** Tags without blanks and without the sign that some programs write before them. */
function tagsOf(value: unknown): string[] {
  const tags = listOf(value).map((tag) => tag.replace(/^#/u, '').replaceAll(/\s+/gu, '-'));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `[AWS, {name: Customer, aliases: [you]}]`, or `{AWS: [Amazon], Customer: you}`. */
function partiesOf(value: unknown, notices: string[]): DeclaredParty[] {
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : isFields(value)
      ? Object.entries(value).map(([name, aliases]) => ({ name, aliases }))
      : listOf(value);
  const parties = new Map<string, DeclaredParty>();
  for (const entry of entries) {
    const name = isFields(entry) ? words(entry['name']) : words(entry);
    if (name === null) {
      notices.push('A party in the front matter has no name; it was passed over.');
      continue;
    }
    const key = name.toLowerCase();
    const aliases = isFields(entry) ? listOf(entry['aliases'] ?? entry['alias']) : [];
    const known = parties.get(key)?.aliases ?? [];
    const all = new Set([...known, ...aliases].filter((alias) => alias.toLowerCase() !== key));
    parties.set(key, { name: parties.get(key)?.name ?? name, aliases: [...all] });
  }
  return [...parties.values()];
}

/** An exam by its name, or with its sections. */
function examOf(value: unknown, notices: string[]): DeclaredExam | null {
  if (!isFields(value)) {
    const name = words(value);
    return name === null ? null : { name, sections: [] };
  }
  unknownKeys(
    value,
    ['name', 'title', 'sections', 'date', 'questions', 'minutes', 'pass'],
    'the exam',
    notices,
  );
  const listed = value['sections'];
  if (listed !== undefined && !Array.isArray(listed))
    notices.push('The exam’s “sections” in the front matter are no list; they were passed over.');
  const sections = (Array.isArray(listed) ? listed : []).flatMap((section) => sectionOf(section, notices));
  const seen = new Set<string>();
  for (const { name } of sections) {
    if (seen.has(name.toLowerCase())) notices.push(`The exam has two sections named “${name}”.`);
    seen.add(name.toLowerCase());
  }
  checkSum(sections, notices);
  return { name: words(value['name']) ?? words(value['title']), sections };
}

function sectionOf(value: unknown, notices: string[]): DeclaredExamSection[] {
  const fields: Fields = isFields(value) ? value : { name: value };
  const name = words(fields['name']) ?? words(fields['title']);
  if (name === null) {
    notices.push('A section of the exam in the front matter has no name; it was passed over.');
    return [];
  }
  unknownKeys(
    fields,
    ['name', 'title', 'weight', 'headings', 'heading'],
    `the exam section “${name}”`,
    notices,
  );
  const weight = weightOf(fields['weight']);
  if (weight === null)
    notices.push(
      fields['weight'] === undefined
        ? `The exam section “${name}” has no weight.`
        : `The weight of the exam section “${name}” is no number above 0.`,
    );
  const headings = listOf(fields['headings'] ?? fields['heading']);
  return [{ name, weight, headings }];
}

function weightOf(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value.replace(/\s*%\s*$/u, '')) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}

/** Shares add up to 100, or to 1; half of one in a hundred is lost to rounding. */
function checkSum(sections: readonly DeclaredExamSection[], notices: string[]): void {
  const weights = sections.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0 || weights.length < sections.length) return;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 100) <= 1 || Math.abs(sum - 1) <= 0.01) return;
  notices.push(`The weights of the exam’s sections add up to ${Number(sum.toFixed(2))}, not to 100.`);
}

function unknownKeys(fields: Fields, known: readonly string[], where: string, notices: string[]): void {
  for (const key of Object.keys(fields))
    if (!known.includes(key.toLowerCase()))
      notices.push(`“${key}” in the front matter means nothing for ${where}.`);
}
