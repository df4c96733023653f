import type { Conflict } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';
import type { DocumentModel } from '../model/index.ts';
import { conflictOf } from './conflicts.ts';
import { contradictions } from './contradictions.ts';
import { giveAnswer, settled, type Decisions } from './decisions.ts';
import { denials } from './denials.ts';
import { meanings } from './meanings.ts';
import { mergeById, sameStatements, showOnce } from './repeated.ts';
import { samePartiesOf } from './same-parties.ts';
import { statementOf, type Statement } from './statements.ts';
import { differingValues } from './values.ts';

export type { Decisions } from './decisions.ts';

export interface Reconciled {
  facts: MadeFact[];
  conflicts: Conflict[];
}

/**
 * Merges what is said twice (all sources stay), within documents and between them, and finds what is said differently. A fact has
 * the same id and answer whatever other documents are there: they change its sources and its status only, and whether
 * it is shown by another one that says the same. Linear: facts meet in the buckets of their subjects, never all with all.
 */
export function reconcile(
  made: readonly MadeFact[],
  models: readonly DocumentModel[],
  decisions: Decisions,
): Reconciled {
  const facts = mergeById(made);
  const same = samePartiesOf(models);
  const statements = facts
    .map((fact) => statementOf(fact, same))
    .filter((statement): statement is Statement => statement !== null);
  const terms = meanings(facts);
  const found = [
    ...contradictions(statements),
    ...denials(facts, statements, models, same),
    ...differingValues(facts),
    ...terms.found,
  ];
  for (const repeated of [...sameStatements(statements), ...terms.repeated]) showOnce(repeated);
  const dropped = new Set<MadeFact>();
  const conflicts: Conflict[] = [];
  for (const one of found) {
    if (one.facts.every((fact) => dropped.has(fact)) || settled(one, decisions, dropped)) continue;
    for (const { fact } of one.facts) {
      if (fact.status === 'accepted') fact.why.push('another place says otherwise');
      fact.status = 'conflict';
    }
    conflicts.push(conflictOf(one));
  }
  // Looking a made string up in an object is dear: mostly nothing is decided.
  if (Object.keys(decisions.answers).length > 0)
    for (const fact of facts) giveAnswer(fact, decisions.answers[fact.fact.id]);
  return { facts: dropped.size === 0 ? facts : facts.filter((fact) => !dropped.has(fact)), conflicts };
}
