import type { Coverage, SpanState } from '../../../shared/contract/index.ts';
import type { DocumentRow } from '../import/document-lines.ts';

export const spanStates = ['cards', 'waits', 'no-card', 'context', 'left-out'] as const;

/** How a state is shown beside a line, in the terms of the document pane. */
const verdictOf = {
  cards: 'fact',
  waits: 'confirm',
  'no-card': 'no-card',
  context: 'context',
  'left-out': 'left-out',
} as const;

/** What matters most about a line that carries several spans comes first. */
const rank: Readonly<Record<SpanState, number>> = {
  waits: 0,
  cards: 1,
  'no-card': 2,
  'left-out': 3,
  context: 4,
};

export interface LeftOut {
  readonly why: string;
  /** Line numbers. */
  readonly lines: readonly number[];
}

export interface CoveredLines {
  readonly rows: readonly DocumentRow[];
  /** Lines with text, by what became of them. */
  readonly counts: Readonly<Record<SpanState, number>>;
  /** Lines that were left out, by reason, the commonest first. */
  readonly leftOut: readonly LeftOut[];
}

/** Every line of a document with what became of it. */
export function coveredLines({ lines, language, spans }: Coverage): CoveredLines {
  const own = lines.map((): Coverage['spans'] => []);
  for (const span of spans) for (let line = span.from; line <= span.to; line += 1) own[line - 1]?.push(span);
  const counts = { cards: 0, waits: 0, 'no-card': 0, context: 0, 'left-out': 0 };
  const reasons = new Map<string, number[]>();
  const rows = lines.map((text, index): DocumentRow => {
    const here = text.trim() === '' ? [] : (own[index] ?? []);
    const main = here.toSorted((one, other) => rank[one.state] - rank[other.state])[0];
    if (main !== undefined) counts[main.state] += 1;
    if (main?.state === 'left-out') {
      const known = reasons.get(main.why);
      if (known === undefined) reasons.set(main.why, [index + 1]);
      else known.push(index + 1);
    }
    return {
      type: 'line',
      number: index + 1,
      text,
      language,
      verdict: main === undefined ? null : verdictOf[main.state],
      why: main?.state === 'left-out' || main?.state === 'waits' ? main.why : '',
      facts: [...new Set(here.flatMap(({ facts }) => facts))],
    };
  });
  const leftOut = [...reasons].map(([why, each]) => ({ why, lines: each }));
  return { rows, counts, leftOut: leftOut.toSorted((one, other) => other.lines.length - one.lines.length) };
}
