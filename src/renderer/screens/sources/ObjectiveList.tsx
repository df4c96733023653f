import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoveredObjective } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import './ObjectiveList.css';

interface Props {
  readonly objectives: readonly CoveredObjective[];
  readonly language: string;
  readonly onSelect: (objective: CoveredObjective) => void;
}

/** How many of the objectives have a card. */
export function coveredCount(objectives: readonly CoveredObjective[]): number {
  return objectives.filter(({ cards }) => cards > 0).length;
}

/** What a document says is to be learned: first what there is no card for, then the rest. Each leads to its line. */
export function ObjectiveList({ objectives, language, onSelect }: Props): JSX.Element {
  const { t } = useTranslation();
  const groups = [
    { title: t('sources.objectives.without'), own: objectives.filter(({ cards }) => cards === 0) },
    { title: t('sources.objectives.with'), own: objectives.filter(({ cards }) => cards > 0) },
  ];
  return (
    <>
      <p className="quiet objectives-lead">
        {t('sources.objectives.lead')}{' '}
        {coveredCount(objectives) === objectives.length && t('sources.objectives.all')}
      </p>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <section className="objectives" key={title} aria-label={title}>
            <h2 className="objectives-title">
              {title} <span className="quiet numbers">{own.length}</span>
            </h2>
            <ul>
              {own.map((objective) => (
                <li key={`${String(objective.from)} ${objective.text}`}>
                  <button type="button" className="objective" onClick={() => onSelect(objective)}>
                    <span className="objective-line numbers">
                      {t('where.line', { from: objective.from })}
                    </span>
                    <span className="objective-words">
                      <CardText block text={objective.text} lang={language} />
                      <Standing objective={objective} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Standing({ objective: { facts, cards, waits } }: { objective: CoveredObjective }): JSX.Element {
  const { t } = useTranslation();
  const words = [
    ...(cards > 0 ? [t('preview.cards', { count: cards })] : []),
    ...(waits > 0 ? [t('preview.open', { count: waits })] : []),
    ...(cards === 0 && waits === 0
      ? [facts.length === 0 ? t('sources.objectives.none') : t('sources.objectives.noCards')]
      : []),
  ];
  return <span className="objective-standing quiet numbers">{words.join(' · ')}</span>;
}
