import type { Database, Statement } from 'better-sqlite3';
import { newId } from '../../ids.ts';
import type { SchedulingSettings } from '../../scheduling/index.ts';

/** What an interval depends on, beside the weights and the desired retention. */
export type Rules = Pick<SchedulingSettings, 'learningSteps' | 'relearningSteps' | 'maximumInterval'>;

/** FSRS weights and scheduling rules: reviews name those that were in force. */
export class ParameterRepository {
  readonly #latest: Statement<unknown[], { id: number; weights: string }>;
  readonly #weights: Statement<unknown[], { weights: string }>;
  readonly #rules: Statement<unknown[], { body: string }>;
  readonly #ruleSet: Statement<unknown[], { id: number }>;
  readonly #addRuleSet: Statement<unknown[]>;

  constructor(database: Database) {
    this.#latest = database.prepare('SELECT id, weights FROM parameter_set ORDER BY id DESC LIMIT 1');
    this.#weights = database.prepare('SELECT weights FROM parameter_set WHERE id = ?');
    this.#rules = database.prepare('SELECT body FROM rule_set WHERE id = ?');
    this.#ruleSet = database.prepare('SELECT id FROM rule_set WHERE body = ?');
    this.#addRuleSet = database.prepare('INSERT INTO rule_set (gid, body) VALUES (?, ?)');
  }

  /** The weights in force. */
  latest(): { id: number; weights: readonly number[] } {
    const row = this.#latest.get();
    if (row === undefined) throw new Error('The collection has no FSRS weights');
    return { id: row.id, weights: JSON.parse(row.weights) as number[] };
  }

  weights(id: number): readonly number[] {
    return JSON.parse(this.#weights.get(id)?.weights ?? '[]') as number[];
  }

  rules(id: number): Rules {
    const row = this.#rules.get(id);
    if (row === undefined) throw new Error(`No rule set ${id}`);
    return JSON.parse(row.body) as Rules;
  }

  /** Local id of a set of rules, kept where they are new. */
  ruleSet({ learningSteps, relearningSteps, maximumInterval }: Rules): number {
    const body = JSON.stringify({ learningSteps, relearningSteps, maximumInterval });
    return this.#ruleSet.get(body)?.id ?? Number(this.#addRuleSet.run(newId(), body).lastInsertRowid);
  }
}
