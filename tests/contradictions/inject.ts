import type { Compilation, Fact } from '../../src/shared/guide.ts';

/** A clean guide, and what it says. */
export interface Guide {
  name: string;
  text: string;
  compilation: Compilation;
}

/** How a contradiction is put in. The distribution is in docs/contradictions.md. */
export const injections = [
  'list',
  'table',
  'sentence',
  'copy-party',
  'copy-value',
  'copy-truth',
  'copy-meaning',
  'denial',
] as const;
export type Injection = (typeof injections)[number];

export interface Injected {
  kind: Injection;
  fact: Fact;
  /** The guide as it is then (`sentence`, `denial`: with a line more), and what is imported with it. */
  documents: { name: string; content: string }[];
}

/** Puts a contradiction to a fact beside a guide; null where this kind does not fit the fact. */
export function inject(kind: Injection, fact: Fact, guide: Guide): Injected | null {
  const documents = documentsWith(kind, fact, guide);
  return documents === null ? null : { kind, fact, documents };
}

function documentsWith(kind: Injection, fact: Fact, guide: Guide): Injected['documents'] | null {
  const original = { name: guide.name, content: guide.text };
  const beside = (text: string | null): Injected['documents'] | null =>
    text === null ? null : [original, { name: `other-${guide.name}`, content: text }];
  const [party] = fact.answer;
  const who = fact.relation === 'responsible' && fact.answer.length === 1 && party !== undefined;
  const other = who ? fact.options?.find((option) => option !== party) : undefined;
  const scoped = fact.construct === 'responsibility-table' || fact.construct === 'mark-matrix';
  switch (kind) {
    case 'list':
      return who && other !== undefined && isThing(fact) && !scoped
        ? beside(listOf(fact, party, other, guide))
        : null;
    case 'table':
      return who &&
        other !== undefined &&
        fact.construct === 'responsibility-table' &&
        fact.context.length > 0
        ? beside(tableOf(fact, party, other))
        : null;
    case 'sentence':
      return who && other !== undefined && isThing(fact) && !scoped && isProse(guide)
        ? [
            {
              name: guide.name,
              content: `${guide.text}\n\n## Remarks\n\n${sentence(other, guide)} is responsible for ${fact.subject}.\n`,
            },
          ]
        : null;
    case 'denial':
      return who && other !== undefined && isThing(fact) && !scoped && isProse(guide)
        ? [
            {
              name: guide.name,
              content: `${guide.text}\n\n## Remarks\n\n${sentence(party, guide)} is not responsible for ${fact.subject}.\n`,
            },
          ]
        : null;
    case 'copy-party':
      return who && other !== undefined
        ? beside(edited(fact, guide, (text) => replaced(text, party, other)))
        : null;
    case 'copy-value':
      return fact.relation === 'attribute' && party !== undefined
        ? beside(cellEdited(fact, guide, party, changedValue(party, fact)))
        : null;
    case 'copy-truth':
      return fact.relation === 'true-or-false' && party !== undefined
        ? beside(
            edited(fact, guide, (text) =>
              // The label of the question holds both words.
              /True or False/u.test(text) ? text : replaced(text, party, party === 'True' ? 'False' : 'True'),
            ),
          )
        : null;
    case 'copy-meaning': {
      const meanings = guide.compilation.facts.filter((one) => one.relation === 'means');
      const next = meanings[(meanings.findIndex(({ id }) => id === fact.id) + 1) % meanings.length];
      return fact.relation === 'means' && next !== undefined && next.id !== fact.id && party !== undefined
        ? beside(edited(fact, guide, (text) => replaced(text, party, next.answer[0] ?? '')))
        : null;
    }
  }
}

/** The subject is a thing or a task, not a clause with a verb of its own. */
function isThing({ construct }: Fact): boolean {
  return construct === 'party-list' || construct === 'party-column';
}

function isProse({ name }: Guide): boolean {
  return name.endsWith('.md');
}

function sentence(party: string, guide: Guide): string {
  const article = new RegExp(`\\bthe ${party}\\b`, 'iu').test(guide.text);
  return article && party !== party.toUpperCase() ? `The ${party.toLowerCase()}` : party;
}

function listOf(fact: Fact, party: string, other: string, guide: Guide): string {
  const list = (name: string, items: readonly string[]): string =>
    `## ${name} responsibilities\n\n${sentence(name, guide)} is responsible for:\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  const title = `# ${guide.compilation.documents[0]?.title ?? 'Guide'}`;
  return `${title}\n\n${list(party, ['wall clocks', 'window boxes'])}\n${list(other, [fact.subject, 'door bells'])}`;
}

function tableOf(fact: Fact, party: string, other: string): string {
  return `# Another guide\n\n| Area | ${party} manages | ${other} manages |\n| --- | --- | --- |\n| ${fact.context.at(-1) ?? ''} | Wall clocks | ${fact.subject} |\n| Garden | Window boxes | Door bells |\n`;
}

/** A copy of the guide in which the lines of one fact were changed; null where they do not hold what is changed. */
function edited(fact: Fact, guide: Guide, change: (text: string) => string): string | null {
  const [source] = fact.sources;
  if (source === undefined) return null;
  const lines = guide.text.split('\n');
  const before = lines.slice(source.from - 1, Math.max(...fact.sources.map(({ to }) => to)));
  const after = before.map(change);
  if (after.join('\n') === before.join('\n')) return null;
  lines.splice(source.from - 1, before.length, ...after);
  return lines.join('\n');
}

/** A copy of the guide in which one cell has another value. */
function cellEdited({ sources }: Fact, { text }: Guide, from: string, to: string): string | null {
  const [cell] = sources;
  if (cell === undefined) return null;
  const after = replaced(text.slice(cell.start, cell.end), from, to);
  return text.slice(0, cell.start) + after + text.slice(cell.end);
}

function replaced(text: string, from: string, to: string): string {
  const at = text.toLowerCase().indexOf(from.toLowerCase());
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** Another number where there is one, else the value of another row. */
function changedValue(value: string, { options }: Fact): string {
  const number = /\d+/u.exec(value)?.[0];
  if (number !== undefined) return value.replace(number, String(Number(number) * 2 + 1));
  return options?.find((option) => option !== value) ?? `no ${value}`;
}
