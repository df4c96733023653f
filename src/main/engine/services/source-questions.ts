import { createHash } from 'node:crypto';
import type { Contradiction, OpenQuestion, Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { type FactBody, type KeptConflict, readBody, readDecided } from '../collection/fact-body.ts';
import type { OpenFactRepository, OpenFactRow } from '../collection/repositories/open-facts.ts';

/** What waits for the learner, and with `settled` what has been answered: see the contract's `source.questions`. */
export function questionsOf(
  collection: Collection,
  facts: OpenFactRepository,
  { source, settled }: ParsedInput<'source.questions'>,
): Output<'source.questions'> {
  const rows = [...facts.open(), ...(settled ? facts.decided() : [])]
    .filter(({ id }) => source === null || facts.inSource(id, source))
    .toSorted((a, b) => a.id - b.id);
  const contradictions = new Map<string, Contradiction>();
  const questions: OpenQuestion[] = [];
  for (const row of rows) {
    const body = readBody(row.body);
    const conflicts = body.conflicts ?? [];
    for (const conflict of conflicts) {
      const id = idOf(conflict);
      if (!contradictions.has(id)) contradictions.set(id, contradictionOf(id, conflict, collection, facts));
    }
    if (conflicts.length === 0 || row.status === 'confirm') questions.push(questionOf(row, body, collection));
  }
  return { questions, contradictions: [...contradictions.values()] };
}

function questionOf(row: OpenFactRow, body: FactBody, collection: Collection): OpenQuestion {
  const { asked } = body;
  const decided = row.decided === null ? null : answerOf(row.decided);
  return {
    fact: row.gid,
    kind: asked?.kind ?? (body.options === null ? 'text' : 'whose'),
    group: asked?.group ?? `${body.construct}/${(body.options ?? []).join('|')}`,
    subject: body.subject,
    scope: body.context.at(-1) ?? '',
    text: body.explanation,
    options: body.options,
    proposed: decided === null ? body.answer : [],
    answer: decided,
    why: [...body.why],
    evidence: (asked?.evidence ?? []).map(({ answer, subject, text }) => ({
      answer,
      subject,
      text,
      source: null,
    })),
    sources: collection.cardSources.ofFact(row.id),
  };
}

function answerOf(decided: string): string[] | null {
  const said = readDecided(decided);
  return 'answer' in said ? said.answer : null;
}

function idOf({ kind, facts, beside }: KeptConflict): string {
  return createHash('sha256')
    .update(`${kind}|${[...facts, ...beside].toSorted().join('|')}`)
    .digest('hex')
    .slice(0, 16);
}

function contradictionOf(
  id: string,
  conflict: KeptConflict,
  collection: Collection,
  facts: OpenFactRepository,
): Contradiction {
  const rows = [...conflict.facts, ...conflict.beside]
    .map((key) => facts.byKey(key))
    .filter((row) => row !== null);
  const decided = rows.find((row) => row.decided !== null)?.decided ?? null;
  const open = rows.some(({ status }) => status === 'conflict');
  return {
    id,
    kind: conflict.kind,
    question: conflict.question,
    sides: rows.map((row) => {
      const body = readBody(row.body);
      return {
        fact: row.gid,
        subject: body.subject,
        scope: body.context.at(-1) ?? '',
        answer: [...body.answer],
        text: body.explanation,
        sources: collection.cardSources.ofFact(row.id),
        cards: row.cards,
        own: row.decided !== null,
        qualifier: body.qualifier ?? null,
      };
    }),
    settled: open || decided === null ? null : (answerOf(decided) ?? 'kept'),
  };
}
