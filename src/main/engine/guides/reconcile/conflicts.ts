import type { Conflict, ConflictKind, ConflictSide, Fact } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';

/** A contradiction before it is known what the user has said to it. */
export interface Found {
  kind: ConflictKind;
  /** Facts that are in doubt: without a decision they have no cards. */
  facts: readonly MadeFact[];
  /** What else speaks on either side: facts that stand as they are, or sentences that made none. */
  beside: readonly (MadeFact | ConflictSide)[];
}

/** More sides than a person would read are not shown. */
const mostSides = 12;

export function conflictOf(found: Found): Conflict {
  const sides = [...found.facts, ...found.beside].map((side) =>
    'fact' in side && 'draft' in side ? sideOf(side) : side,
  );
  return {
    facts: found.facts.map(({ fact }) => fact.id),
    question: questionOf(found.kind, sides),
    kind: found.kind,
    sides: sides.slice(0, mostSides),
  };
}

export function sideOf({ fact, draft }: Pick<MadeFact, 'fact' | 'draft'>): ConflictSide {
  const { id, subject, answer, explanation, sources } = fact;
  return {
    fact: id,
    subject,
    scope: draft.scope.at(-1) ?? '',
    answer: [...answer],
    text: explanation,
    sources,
    earlier: false,
  };
}

/** The question to a person, with every answer and where it stands. */
export function questionOf(kind: ConflictKind, sides: readonly ConflictSide[]): string {
  const [first] = sides;
  if (first === undefined) return '';
  const subject = `“${first.subject}”${first.scope === '' ? '' : ` (${first.scope})`}`;
  const list = says(sides, kind === 'qualifier');
  switch (kind) {
    case 'party':
    case 'shared':
      return `Who is responsible for ${subject}: ${list.join(' or ')}?`;
    case 'qualifier':
      return `${list.join('; ')}. What tells them apart?`;
    case 'meaning':
      return `What does ${subject} mean: ${list.join(' or ')}?`;
    case 'truth':
      return `Is this true: ${subject}? ${list.join('; ')}.`;
    case 'list':
      return `What belongs to ${subject}: ${list.join(' or ')}?`;
    case 'value':
      return `What holds for ${subject}: ${list.join(' or ')}?`;
  }
}

const longestAnswer = 160;

/** Each answer once, with all its places; with its subject and scope where those differ. */
function says(sides: readonly ConflictSide[], withSubject: boolean): string[] {
  const places = new Map<string, string[]>();
  for (const side of sides.slice(0, mostSides)) {
    const answer = shortened(side.answer.join(' and '));
    const about = `“${side.subject}”${side.scope === '' ? '' : ` (${side.scope})`}`;
    const text = withSubject ? `${about}: ${answer}` : answer;
    places.set(text, [...(places.get(text) ?? []), ...placesOf(side)]);
  }
  return [...places].map(([text, where]) =>
    where.length === 0 ? text : `${text} (${[...new Set(where)].join(', ')})`,
  );
}

function shortened(text: string): string {
  return text.length <= longestAnswer ? text : `${text.slice(0, longestAnswer).trimEnd()}…`;
}

function placesOf({ sources, earlier }: ConflictSide): string[] {
  return sources.map(
    ({ document, from }) => `${document}, line ${from}${earlier ? ', imported earlier' : ''}`,
  );
}

/** Whether an answer is the same as another, in whatever order. */
export function sameAnswer(one: Fact['answer'], two: readonly string[]): boolean {
  return one.length === two.length && one.every((entry) => two.includes(entry));
}
