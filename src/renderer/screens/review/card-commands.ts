import { useTranslation } from 'react-i18next';
import type { CardSource, Grade, ReviewCard } from '../../../shared/contract/index.ts';
import { flags, useFlagNames } from '../../components/Flag.tsx';
import { useCommands } from '../../frame/commands.ts';
import type { Command } from '../../frame/commands.ts';
import { mergeSources } from './merge-sources.ts';
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
  /** Shows the flags to choose from, or hides them. */
  readonly flags: () => void;
  readonly flag: (flag: number) => void;
  readonly edit: () => void;
  readonly details: () => void;
  readonly source: () => void;
  /** Leaves the review for the document, to come back to this card. */
  readonly openSource: (source: CardSource) => void;
  readonly closePane: () => void;
}

interface Situation {
  readonly card: ReviewCard;
  readonly phase: Phase;
  /** What may be picked; null where this card offers nothing. */
  readonly options: readonly string[] | null;
  readonly paneOpen: boolean;
  /** The flags to choose from are shown. */
  readonly flagging: boolean;
  readonly actions: CardActions;
}

const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

/** The keys of a card, by where the learner is with it. */
export function useCardCommands({ card, phase, options, paneOpen, flagging, actions }: Situation): void {
  const { t } = useTranslation();
  const nameOf = useFlagNames();
  const group = 'review' as const;
  const commands: Command[] = [];
  const add = (id: string, title: string, keys: string[], run: () => void): void => {
    commands.push({ id, title, keys, group, run });
  };

  // Before all others: while flags are shown, digits are theirs.
  if (flagging) {
    for (const flag of flags)
      add(`flag-${String(flag)}`, t('review.setFlag', { name: nameOf(flag) }), [String(flag)], () =>
        actions.flag(flag),
      );
    add('flag-0', t('review.noFlag'), ['0', 'Backspace'], () => actions.flag(0));
    add('close-flags', t('review.closeFlags'), ['Escape'], actions.flags);
  }
  // Then: while options are open their letters pick, whatever else these keys do.
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
  const [first] = mergeSources(card.sources);
  if (first !== undefined) {
    add('source', t('review.source'), ['s'], actions.source);
    add('open-source', t('review.openSource'), ['shift+s'], () => actions.openSource(first));
  }
  // An answer that is committed already has changed the card: only going on, or taking it back, is left.
  if (phase.step !== 'wrong') {
    if (isRevealed(phase) && !card.vetted) {
      add('keep', t('vet.keep'), ['k'], actions.keep);
      add('drop', t('vet.drop'), ['d'], actions.drop);
    }
    add('edit', t('review.edit'), ['e'], actions.edit);
    add('flags', t('review.chooseFlag'), ['f'], actions.flags);
    add('bury', t('review.bury'), ['b'], actions.bury);
    add('suspend', t('review.suspend'), ['x'], actions.suspend);
  }
  add('details', t('review.details'), ['i'], actions.details);
  useCommands('pane', commands);
}
