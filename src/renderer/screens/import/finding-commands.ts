import { useTranslation } from 'react-i18next';
import { useCommands } from '../../frame/commands.ts';
import type { Command } from '../../frame/commands.ts';
import { choicesOf, conflictChoices } from './choices.ts';
import { standingOf } from './draft.ts';
import type { FindingContext } from './finding-context.ts';
import { undecidedOf } from './GroupRow.tsx';
import { conflictKey } from './rows.ts';
import type { Row } from './rows.ts';

interface Situation {
  readonly row: Row | undefined;
  readonly context: FindingContext;
  readonly onNext: () => void;
  readonly onToggle: (key: string) => void;
}

/** Digits that choose. */
const mostKeys = 9;

/** The keys of the row that the user is on: one keystroke decides, and the next row is up. */
export function useFindingCommands({ row, context, onNext, onToggle }: Situation): void {
  const { t } = useTranslation();
  const { draft, known, actions, columns, editing, scoping } = context;
  const commands: Command[] = [];
  const add = (id: string, title: string, keys: string[], run: () => void): void => {
    commands.push({ id, title, keys, group: 'import', run, inPalette: false });
  };
  const onward = (run: () => void) => (): void => {
    run();
    onNext();
  };
  if (row?.type === 'group') {
    add('fold', t('preview.fold'), ['Enter', 'Space'], () => onToggle(row.key));
    const undecided = undecidedOf(row, context);
    if (undecided.length > 0) {
      add('take', t('preview.takeAll'), ['t'], () => actions.take(undecided, true));
      add('leave', t('preview.leaveAll'), ['x'], () => actions.take(undecided, false));
    }
    const decided = row.cards.filter((card) => draft.decisions.has(card.id)).map((card) => card.id);
    if (decided.length > 0)
      add('undecide', t('preview.undecideAll'), ['0'], () => actions.take(decided, null));
  }
  if (row?.type === 'card' && editing === null && standingOf(draft, known, row.card) !== 'known') {
    const { card } = row;
    add(
      'take',
      t('preview.takeKey'),
      ['Enter', 'Space', 't'],
      onward(() => actions.take([card.id], true)),
    );
    add(
      'leave',
      t('preview.leaveKey'),
      ['x'],
      onward(() => actions.take([card.id], false)),
    );
    add('undecide', t('preview.undecideKey'), ['0'], () => actions.take([card.id], null));
    add('edit', t('preview.editKey'), ['e'], () => context.onEdit(card));
  }
  if (row?.type === 'card' && editing === null && known.has(row.card.fact)) {
    const { fact, id } = row.card;
    add('source', t('preview.sourceKey'), ['s'], () => void actions.openSource(fact, id));
  }
  if (row?.type === 'table') {
    for (const [index, option] of (row.table.columns ?? []).slice(0, mostKeys).entries())
      add(`choose-${String(index)}`, t('asked.setAll', { option }), [String(index + 1)], () =>
        columns.set(row.table, option),
      );
    add('leave-open', t('asked.clear'), ['0'], () => columns.clear(row.table));
    if (columns.canUndo(row.table))
      add('undo', t('asked.undo'), ['u', 'mod+z'], () => columns.undo(row.table));
  }
  if (row?.type === 'question') {
    for (const [index, choice] of choicesOf(row.fact).slice(0, mostKeys).entries())
      add(
        `choose-${String(index)}`,
        t('preview.chooseKey', { option: choice.label }),
        [String(index + 1)],
        onward(() => actions.answer([{ fact: choice.fact, answer: choice.answer }])),
      );
    add(
      'leave-open',
      t('preview.leaveOpen'),
      ['0'],
      onward(() => {
        if (draft.answers.has(row.fact.id)) actions.answer([{ fact: row.fact.id, answer: null }]);
      }),
    );
  }
  if (row?.type === 'conflict' && scoping === null) {
    const { conflict } = row;
    const choices = conflictChoices(conflict);
    for (const [index, choice] of choices.slice(0, mostKeys).entries())
      add(
        `choose-${String(index)}`,
        t('conflict.keep', { answer: choice.label }),
        [String(index + 1)],
        onward(() => actions.settle(conflict, choices, choice)),
      );
    const earlier = conflict.sides.find((side) => side.earlier);
    if (earlier !== undefined)
      add('source', t('preview.sourceKey'), ['s'], () => void actions.openSource(earlier.fact, row.key));
    add('keep-all', t('conflict.keepAll'), ['b'], () => context.onScope(conflictKey(conflict)));
    const kept = context.preview.compilation.cards.find(({ fact }) =>
      choices.some((choice) => choice.fact === fact && draft.answers.has(fact)),
    );
    if (kept !== undefined) add('edit', t('conflict.edit'), ['e'], () => context.onEdit(kept));
    add(
      'leave-open',
      t('preview.leaveOpen'),
      ['0'],
      onward(() => actions.settle(conflict, choices, null)),
    );
  }
  useCommands('pane', commands);
}
