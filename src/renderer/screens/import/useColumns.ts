import { useState } from 'react';
import { choicesOf } from './choices.ts';
import type { Draft } from './draft.ts';
import type { ColumnActions } from './finding-context.ts';
import type { QuestionTable } from './question-tables.ts';
import type { Given, PreviewActions } from './usePreview.ts';

/** Answers to whole columns of question tables, each of which can be taken back. */
export function useColumns(draft: Draft, actions: PreviewActions): ColumnActions {
  /** By table, what its questions were before the last change of the whole. */
  const [before, setBefore] = useState<ReadonlyMap<string, readonly Given[]>>(new Map());
  const remember = (table: QuestionTable, given: readonly Given[]): void => {
    const was = given.map(({ fact }) => ({ fact, answer: draft.answers.get(fact) ?? null }));
    setBefore((now) => new Map(now).set(table.key, was));
    actions.answer(given);
  };
  return {
    set: (table, option) => {
      const open = table.facts.filter(({ id }) => !draft.answers.has(id));
      const given = open.flatMap((fact) => {
        const choice = choicesOf(fact).find(({ label }) => label === option);
        return choice === undefined ? [] : [{ fact: choice.fact, answer: choice.answer }];
      });
      if (given.length > 0) remember(table, given);
    },
    clear: (table) => {
      const answered = table.facts.filter(({ id }) => draft.answers.has(id));
      if (answered.length > 0)
        remember(
          table,
          answered.map(({ id }) => ({ fact: id, answer: null })),
        );
    },
    canUndo: (table) => before.has(table.key),
    undo: (table) => {
      const was = before.get(table.key);
      if (was === undefined) return;
      setBefore((now) => {
        const next = new Map(now);
        next.delete(table.key);
        return next;
      });
      actions.answer(was);
    },
  };
}
