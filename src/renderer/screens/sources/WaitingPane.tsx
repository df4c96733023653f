import { useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardSource, Contradiction, OpenQuestion } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { Notice } from '../../components/Notice.tsx';
import { isTextField } from '../../frame/keyboard.ts';
import { groupBy } from '../import/group-by.ts';
import { LaterContradiction } from './LaterContradiction.tsx';
import { LaterQuestions } from './LaterQuestions.tsx';
import { useGiveAnswer, useWaiting } from './useWaiting.ts';
import './WaitingPane.css';

/** Opens a document at a line. */
export type OpenAt = (source: CardSource) => void;

interface Props {
  /** Null: of all documents. */
  readonly source: string | null;
  readonly onOpen?: OpenAt;
}

const isOpenQuestion = (question: OpenQuestion): boolean => question.answer === null;
const isOpenConflict = (conflict: Contradiction): boolean => conflict.settled === null;

/** What documents leave open or contradict: answered here at any time, and opened again. */
export function WaitingPane({ source, onOpen }: Props): JSX.Element {
  const { t } = useTranslation();
  const waiting = useWaiting(source);
  const giveAnswer = useGiveAnswer();
  const [settled, setSettled] = useState(false);
  /** What was answered here stays in view until the pane is left. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  if (waiting.isError) {
    return (
      <Notice title={t('sources.waitingFailed')}>
        <p>{wordsOf(waiting.error)}</p>
      </Notice>
    );
  }
  if (waiting.data === undefined) return <p className="quiet patient">{t('sources.loading')}</p>;
  const { questions, contradictions } = waiting.data;
  const answer: typeof giveAnswer = (given) => {
    setTouched((now) => new Set(now).add(given.fact));
    return giveAnswer(given);
  };
  const shownQuestions = questions.filter(
    (question) => settled || isOpenQuestion(question) || touched.has(question.fact),
  );
  const shownConflicts = contradictions.filter(
    (conflict) =>
      settled || isOpenConflict(conflict) || conflict.sides.some((side) => touched.has(side.fact)),
  );
  const hidden = questions.length + contradictions.length - shownQuestions.length - shownConflicts.length;
  const tables = [...groupBy(shownQuestions, ({ group }) => group)];
  const nothing = shownQuestions.length === 0 && shownConflicts.length === 0;
  return (
    <div className="waiting">
      {nothing && <p className="quiet">{t('sources.nothingWaits')}</p>}
      {!nothing && (
        <div className="waiting" role="grid" tabIndex={-1} aria-label={t('sources.waiting')} onKeyDown={walk}>
          {shownConflicts.map((conflict) => (
            <LaterContradiction key={conflict.id} conflict={conflict} onAnswer={answer} onOpen={onOpen} />
          ))}
          {tables.map(([group, own]) => (
            <LaterQuestions key={group} questions={own} onAnswer={answer} onOpen={onOpen} />
          ))}
        </div>
      )}
      {(hidden > 0 || settled) && (
        <label className="waiting-settled">
          <input type="checkbox" checked={settled} onChange={(event) => setSettled(event.target.checked)} />
          {t('sources.showSettled')}
        </label>
      )}
    </div>
  );
}

/** The arrow keys go from one question to the next. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || isTextField(event.target)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-asked]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at + step];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
