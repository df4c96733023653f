import { useTranslation } from 'react-i18next';
import type { Grade, ReviewCard } from '../../../shared/contract/index.ts';
import { useCommands } from '../../frame/commands.ts';
import type { Command } from '../../frame/commands.ts';
import { gradesFor, isRevealed } from './phase.ts';
import type { Phase } from './phase.ts';

export interface CardActions {
  readonly reveal: () => void;
  readonly offer: () => void;
  readonly pick: (option: string) => void;
  readonly grade: (grade: Grade) => void;
  readonly goOn: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  readonly drop: () => void;
  readonly keep: () => void;
  readonly flag: () => void;
  readonly edit: () => void;
  readonly details: () => void;
  readonly source: () => void;
  readonly closePane: () => void;
}

interface Situation {
  readonly card: ReviewCard;
  readonly phase: Phase;
  /** What may be picked; null where this card offers nothing. */
  readonly options: readonly string[] | null;
  readonly paneOpen: boolean;
  readonly actions: CardActions;
}

const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

/** The keys of a card, by where the learner is with it. */
export function useCardCommands({ card, phase, options, paneOpen, actions }: Situation): void {
  const { t } = useTranslation();
  const group = 'review' as const;
  const commands: Command[] = [];
  const add = (id: string, title: string, keys: string[], run: () => void): void => {
    commands.push({ id, title, keys, group, run });
  };

  // Before all others: while options are open their letters pick, whatever else these keys do.
  if (phase.step === 'options') {
    for (const [index, option] of (options ?? []).entries()) {
      add(
        `pick-${String(index)}`,
        t('review.pickNamed', { option }),
        [String(index + 1), letterOf(index)],
        () => actions.pick(option),
      );
    }
  }
  if (!isRevealed(phase)) add('reveal', t('review.reveal'), ['Space', 'Enter'], actions.reveal);
  if (phase.step === 'question' && options !== null) add('offer', t('review.offer'), ['o'], actions.offer);
  if (phase.step === 'wrong') add('go-on', t('review.continue'), ['Enter', 'Space'], actions.goOn);
  for (const [index, grade] of gradesFor(phase).entries()) {
    const keys = [String(index + 1)];
    if (grade === 'good') keys.push('Enter', 'Space');
    if (grade === 'guessed') keys.push('g');
    add(`grade-${grade}`, t(`grade.${grade}`), keys, () => actions.grade(grade));
  }
  if (paneOpen) add('close-source', t('source.close'), ['Escape'], actions.closePane);
  if (card.sources.length > 0) add('source', t('review.source'), ['s'], actions.source);
  // An answer that is committed already has changed the card: only going on, or taking it back, is left.
  if (phase.step !== 'wrong') {
    if (isRevealed(phase) && !card.vetted) {
      add('keep', t('vet.keep'), ['k'], actions.keep);
      add('drop', t('vet.drop'), ['d'], actions.drop);
    }
    add('edit', t('review.edit'), ['e'], actions.edit);
    add('flag', card.flag === 0 ? t('review.flag') : t('review.unflag'), ['f'], actions.flag);
    add('bury', t('review.bury'), ['b'], actions.bury);
    add('suspend', t('review.suspend'), ['x'], actions.suspend);
  }
  add('details', t('review.details'), ['i'], actions.details);
  useCommands('pane', commands);
}
