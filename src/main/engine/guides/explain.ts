import { arbitrate, rankOf } from './arbiter.ts';
import { lineAt } from './facts.ts';
import { buildModel } from './model/index.ts';
import { readDocument } from './readers/index.ts';
import { recognisers } from './recognisers/index.ts';
import type { Proposal } from './recognisers/types.ts';
import type { DocumentSource, Span } from './types.ts';

/** What one recogniser proposed where a line is concerned. */
export interface ExplainedClaim {
  recogniser: string;
  /** Its place in the arbiter's order. */
  rank: number;
  won: boolean;
  /** Why the arbiter took it or not, in words. */
  because: string;
  /** The claims that touch the line. */
  claims: { subject: string; answer: string[]; certainty: number; why: string[] }[];
}

export interface Explanation {
  /** The line's text. */
  text: string;
  /** In the arbiter's order. */
  proposals: ExplainedClaim[];
}

/**
 * Says which recognisers claimed something on a line of a document, and why the arbiter chose as it did.
 * @param line from 1. Null where the document has no such line.
 * @throws what the readers throw for a document that cannot be read.
 */
export function explainLine(source: DocumentSource, line: number): Explanation | null {
  const document = readDocument(source);
  const start = document.lineStarts[line - 1];
  if (start === undefined || line < 1) return null;
  const model = buildModel(document);
  const proposals = recognisers.flatMap((recogniser) => [...recogniser.propose(model)]);
  const { won, lost } = arbitrate(proposals, model);
  const onLine = (span: Span): boolean =>
    lineAt(document.lineStarts, span.start) <= line &&
    lineAt(document.lineStarts, Math.max(span.start, span.end - 1)) >= line;
  const touches = (proposal: Proposal): boolean =>
    proposal.territory.some(onLine) || proposal.claims.some((claim) => claim.spans.some(onLine));
  const winners = won.filter(touches);
  const losers = lost.filter(({ proposal }) => touches(proposal));
  const explained = [
    ...winners.map((proposal) => explain(proposal, null, onLine)),
    ...losers.map(({ proposal, to }) => explain(proposal, to, onLine)),
  ];
  return {
    text: document.text.slice(start, document.lineStarts[line] ?? document.text.length).trimEnd(),
    proposals: explained.toSorted((a, b) => b.rank - a.rank || Number(b.won) - Number(a.won)),
  };

  function explain(proposal: Proposal, to: Proposal | null, on: (span: Span) => boolean): ExplainedClaim {
    const rank = rankOf(proposal);
    return {
      recogniser: proposal.recogniser,
      rank,
      won: to === null,
      because: to === null ? whyWon(losers.length) : whyLost(proposal, to),
      claims: proposal.claims
        .filter((claim) => claim.spans.some(on) || claim.leansOn.some(on))
        .map(({ subject, answer, certainty, why }) => ({
          subject,
          answer: [...answer],
          certainty,
          why: [...why],
        })),
    };
  }
}

function whyWon(others: number): string {
  return others === 0 ? 'nobody else claims this place' : 'it comes first in the arbiter’s order';
}

function whyLost(proposal: Proposal, to: Proposal): string {
  const [own, other] = [rankOf(proposal), rankOf(to)];
  if (other > own) return `${to.recogniser} ranks above it (${other} over ${own}) and has the place`;
  if (to.weight > proposal.weight) return `${to.recogniser} has the same rank and the more specific reading`;
  return `${to.recogniser} has the same rank and claimed the place before`;
}
