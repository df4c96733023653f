import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardSource, ReviewCard } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { mergeSources } from './merge-sources.ts';
import type { Phase } from './phase.ts';
import './Answer.css';

interface Props {
  readonly card: ReviewCard;
  readonly phase: Phase;
  readonly onSource: () => void;
}

/** What was asked for, why, and where it is written. */
export function Answer({ card, phase, onSource }: Props): JSX.Element {
  const { t } = useTranslation();
  const { answer, answerMode, language, explanation } = card;
  const several = answer.length > 1;
  return (
    <section className="answer" aria-label={t('review.answer')}>
      {phase.step === 'right' && <p className="verdict verdict-right">{t('review.rightHint')}</p>}
      {phase.step === 'wrong' && <p className="verdict verdict-wrong">{t('review.wrongHint')}</p>}
      {several && <p className="answer-mode">{t(`answerMode.${answerMode}`, { count: answer.length })}</p>}
      {!several && (
        <p className="answer-text">
          <CardText block text={answer[0] ?? ''} lang={language} />
        </p>
      )}
      {several && (
        <AnswerList ordered={answerMode === 'ordered'}>
          {answer.map((part) => (
            <li key={part}>
              <CardText block text={part} lang={language} />
            </li>
          ))}
        </AnswerList>
      )}
      {explanation !== '' && (
        <p className="answer-why">
          <CardText block text={explanation} lang={language} />
        </p>
      )}
      {card.sources.length > 0 && (
        <button type="button" className="answer-source" onClick={onSource}>
          <Icon name="source" />
          <span>
            {mergeSources(card.sources).map((source) => (
              <span className="answer-source-name" key={`${source.version} ${String(source.from)}`}>
                {sourceLine(t, source)}
              </span>
            ))}
          </span>
          <Key spec="s" />
        </button>
      )}
      {card.leech && <p className="answer-leech">{t('review.leech')}</p>}
    </section>
  );
}

function AnswerList({ ordered, children }: { ordered: boolean; children: JSX.Element[] }): JSX.Element {
  return ordered ? <ol className="answer-list">{children}</ol> : <ul className="answer-list">{children}</ul>;
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** 'guide.md · lines 4–6' */
export function sourceLine(
  t: Translate,
  { name, from, to }: Pick<CardSource, 'name' | 'from' | 'to'>,
): string {
  return from === to ? t('source.line', { name, from }) : t('source.lines', { name, from, to });
}
