import type { Explanation } from '../engine/index.ts';
import type { Compilation, CompiledCard, Fact, LedgerEntry, Locator } from '../../shared/guide.ts';

/** What documents give, to be read by a person. `explain` adds how sure each fact is, and why. */
export function summarise(compilation: Compilation, notices: readonly string[], explain: boolean): string {
  const sections = [
    documents(compilation),
    section('Notices', [...notices]),
    parties(compilation, explain),
    facts(compilation),
    cards(compilation, explain),
    questions(compilation),
    contradictions(compilation),
    leftOut(compilation),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function documents({ documents: all }: Compilation): string[] {
  return all.map(
    ({ name, title, format, language, lines }) =>
      `${name}: “${title}” (${format}, ${language}, ${count(lines, 'line')})`,
  );
}

function parties(compilation: Compilation, explain: boolean): string[] {
  const lines = compilation.parties.flatMap(({ name, aliases, evidence }) => [
    aliases.length === 0 ? name : `${name} (also: ${aliases.join(', ')})`,
    ...(explain ? [`  shown by ${placesOf(compilation, evidence)}`] : []),
  ]);
  return section('Parties', lines);
}

function facts({ facts: all }: Compilation): string[] {
  const accepted = all.filter(({ status }) => status === 'accepted');
  const numbers = new Map<string, number>();
  for (const { construct } of accepted) numbers.set(construct, (numbers.get(construct) ?? 0) + 1);
  const lines = [...numbers]
    .toSorted(([, a], [, b]) => b - a)
    .map(([construct, number]) => `${number} ${construct}`);
  return section(`Facts: ${accepted.length}`, lines);
}

function cards(compilation: Compilation, explain: boolean): string[] {
  const byId = new Map(compilation.facts.map((fact) => [fact.id, fact]));
  const lines = compilation.cards.flatMap((card) => [
    `${placesOf(compilation, card.sources)}  ${cardLine(card)}`,
    ...(explain ? whyOf(byId.get(card.fact)) : []),
  ]);
  return [`Cards: ${compilation.cards.length}`, ...lines.map((line) => `  ${line}`)];
}

function cardLine({ scope, prompt, answer, answerMode }: CompiledCard): string {
  const joined = answer.join(answerMode === 'any' ? ' or ' : '; ');
  return `${scope === '' ? '' : `[${scope}] `}${prompt} → ${joined}`;
}

function whyOf(fact: Fact | undefined): string[] {
  if (fact === undefined) return [];
  return [
    `    ${fact.construct}, ${Math.round(fact.certainty * 100)} % sure: ${fact.why.join('; ') || 'plainly said'}`,
  ];
}

/** Open facts with the evidence for each. */
function questions(compilation: Compilation): string[] {
  const open = compilation.facts.filter(({ status }) => status === 'confirm');
  const lines = open.flatMap((fact) => [
    `${placesOf(compilation, fact.sources)}  ${fact.subject}`,
    `  ${fact.explanation}`,
    ...(fact.options === null ? [] : [`  choices: ${fact.options.join(' | ')}`]),
    ...fact.why.map((why) => `  ${why}`),
  ]);
  return open.length === 0 ? [] : [`Asked: ${open.length}`, ...lines.map((line) => `  ${line}`)];
}

/** Contradictions with their sides; those in doubt have no cards. */
function contradictions(compilation: Compilation): string[] {
  const lines = compilation.conflicts.flatMap(({ question, kind, sides, facts }) => [
    `${question} [${kind}]`,
    ...sides.map(
      ({ fact, sources, text }) =>
        `  ${facts.includes(fact) ? '?' : ' '} ${placesOf(compilation, sources)}  ${text.replace(/\s+/gu, ' ')}`,
    ),
  ]);
  return lines.length === 0
    ? []
    : [`Contradicted: ${compilation.conflicts.length}`, ...lines.map((line) => `  ${line}`)];
}

/** Who claimed what on a line, for a person. */
export function explanationOf(file: string, line: number, { text, proposals }: Explanation): string {
  const lines = proposals.flatMap(({ recogniser, rank, won, because, claims }) => [
    `${won ? 'taken' : 'not taken'}: ${recogniser} (rank ${rank}): ${because}`,
    ...claims.flatMap(({ subject, answer, certainty, why }) => [
      `  ${subject} → ${answer.join('; ') || '?'} (${Math.round(certainty * 100)} % sure)`,
      ...why.map((reason) => `    ${reason}`),
    ]),
  ]);
  const found = lines.length === 0 ? ['No recogniser claims anything here.'] : lines;
  return `${[`${file}:${line}  ${text}`, ...found.map((one) => `  ${one}`)].join('\n')}\n`;
}

function leftOut(compilation: Compilation): string[] {
  const entries = compilation.ledger.filter(({ verdict }) => verdict === 'left-out');
  const reasons = new Map<string, LedgerEntry[]>();
  for (const entry of entries) reasons.set(entry.why, [...(reasons.get(entry.why) ?? []), entry]);
  const lines = [...reasons].map(([why, found]) => `${why}: ${linesOf(compilation, found)}`);
  return section('Left out', lines);
}

/** Lines of entries with what follows each other drawn together: `3, 7–9, 12`. */
function linesOf(compilation: Compilation, entries: readonly LedgerEntry[]): string {
  const byDocument = new Map<string, LedgerEntry[]>();
  for (const entry of entries)
    byDocument.set(entry.document, [...(byDocument.get(entry.document) ?? []), entry]);
  return [...byDocument]
    .map(([document, found]) => {
      const runs: [number, number][] = [];
      for (const { from, to } of found) {
        const last = runs.at(-1);
        if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
        else runs.push([from, to]);
      }
      const lines = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
      return `${compilation.documents.length > 1 ? `${document} ` : ''}${lines}`;
    })
    .join('; ');
}

function placesOf(compilation: Compilation, locators: readonly Locator[]): string {
  const places = locators.map(({ document, from, to }) => {
    const lines = from === to ? `${from}` : `${from}–${to}`;
    return compilation.documents.length > 1 ? `${document}:${lines}` : lines;
  });
  return [...new Set(places)].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
