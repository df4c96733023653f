import { useTranslation } from 'react-i18next';
import { useCommands } from '../../frame/commands.ts';
import type { Command } from '../../frame/commands.ts';
import { choicesOf, conflictChoices } from './choices.ts';
import type { Standing } from './draft.ts';
import type { GroupKey, Row } from './rows.ts';
import type { CompiledCard } from './types.ts';
import type { PreviewActions } from './usePreview.ts';

interface Situation {
  readonly row: Row | undefined;
  readonly standing: (card: CompiledCard) => Standing;
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly actions: PreviewActions;
  readonly onNext: () => void;
  readonly onToggle: (key: GroupKey) => void;
  readonly onEdit: (card: CompiledCard) => void;
}

/** The keys of the row that the user is on: one keystroke decides, and the next row is up. */
export function useFindingCommands({
  row,
  standing,
  answers,
  actions,
  onNext,
  onToggle,
  onEdit,
}: Situation): void {
  const { t } = useTranslation();
  const commands: Command[] = [];
  const add = (id: string, title: string, keys: string[], run: () => void): void => {
    commands.push({ id, title, keys, group: 'import', run, inPalette: false });
  };
  if (row?.type === 'group') add('fold', t('preview.fold'), ['Enter', 'Space'], () => onToggle(row.key));
  if (row?.type === 'card' && standing(row.card) !== 'known') {
    const { card } = row;
    add('take', t('preview.takeKey'), ['Enter', 'Space', 't'], () => {
      actions.take(card.id, true);
      onNext();
    });
    add('leave', t('preview.leaveKey'), ['x'], () => {
      actions.take(card.id, false);
      onNext();
    });
    add('undecide', t('preview.undecideKey'), ['0'], () => actions.take(card.id, null));
    add('edit', t('preview.editKey'), ['e'], () => onEdit(card));
  }
  if (row?.type === 'question' || row?.type === 'conflict') {
    const choices = row.type === 'question' ? choicesOf(row.fact) : conflictChoices(row.facts);
    for (const [index, choice] of choices.slice(0, 9).entries()) {
      add(
        `choose-${String(index)}`,
        t('preview.chooseKey', { option: choice.label }),
        [String(index + 1)],
        () => {
          void actions.settle(choices, choice);
          onNext();
        },
      );
    }
    add('leave-open', t('preview.leaveOpen'), ['0'], () => {
      if (choices.some((choice) => answers.has(choice.fact))) void actions.settle(choices, null);
      onNext();
    });
  }
  useCommands('pane', commands);
}
