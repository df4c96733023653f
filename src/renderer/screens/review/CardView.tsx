import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardSource, Grade, ReviewCard } from '../../../shared/contract/index.ts';
import { useServices } from '../../api/services.tsx';
import { CardForm } from '../../components/CardForm.tsx';
import { scrollRegion } from '../../components/focus.ts';
import { Answer } from './Answer.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardTools } from './CardTools.tsx';
import { Options } from './Options.tsx';
import { FlagBar } from './FlagBar.tsx';
import { evidenceOf, isRevealed, isRight, pickable } from './phase.ts';
import type { Phase } from './phase.ts';
import { SourcePane } from './SourcePane.tsx';
import { useCardCommands } from './card-commands.ts';
import type { Session } from './useSession.ts';
import { VettingBar } from './VettingBar.tsx';
import { CardText } from '../../components/CardText.tsx';
import './CardView.css';

interface Props {
  readonly card: ReviewCard;
  readonly session: Session;
  readonly offerOptions: boolean;
  readonly onUndo: () => void;
}

/** One card from its question to its grade. Mounted anew for every turn. */
export function CardView({ card, session, offerOptions, onUndo }: Props): JSX.Element {
  const { t } = useTranslation();
  const { announce, toasts } = useServices();
  const navigate = useNavigate();
  const [phase, setPhase] = useState<Phase>(session.startPhase);
  const [pane, setPane] = useState<'source' | 'edit' | 'details' | 'flags' | null>(null);
  /** Holds focus between the card's keys, and scrolls by the arrow keys where the card is long. */
  const face = useRef<HTMLDivElement>(null);
  const options = offerOptions ? pickable(card) : null;
  const revealed = isRevealed(phase);
  const held = phase.step === 'wrong';

  useEffect(() => face.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // A control that was replaced takes focus with it; the card gets it back.
    if (document.activeElement === document.body) face.current?.focus({ preventScroll: true });
  });

  const sayAnswer = (lead: string): void =>
    announce([lead, t('review.answerIs', { answer: card.answer.join(', ') })].filter(Boolean).join(' '));
  const reveal = (): void => {
    setPhase({ step: 'answer', optionsSeen: phase.step === 'options' });
    sayAnswer('');
  };
  const pick = (option: string): void => {
    const right = isRight(card, option);
    const next: Phase = { step: right ? 'right' : 'wrong', picked: option };
    setPhase(next);
    sayAnswer(right ? t('review.right') : t('review.wrong'));
    if (!right) void session.answer('forgot', evidenceOf(card, next), true);
  };
  const grade = (given: Grade): void => void session.answer(given, evidenceOf(card, phase));
  const takeAway = async (method: 'review.bury' | 'review.suspend' | 'review.drop'): Promise<void> => {
    const words = {
      'review.bury': t('review.buried'),
      'review.suspend': t('review.suspended'),
      'review.drop': t('review.dropped'),
    };
    if (await session.step(method)) {
      toasts.say(words[method], {
        label: t('command.undo'),
        run: () => void session.history('review.undo'),
      });
    }
  };
  const actions = {
    reveal,
    pick,
    grade,
    offer: () => setPhase({ step: 'options' }),
    goOn: session.goOn,
    bury: () => void takeAway('review.bury'),
    suspend: () => void takeAway('review.suspend'),
    drop: () => void takeAway('review.drop'),
    keep: () => void session.keep(),
    flags: () => setPane(pane === 'flags' ? null : 'flags'),
    flag: (flag: number) => {
      setPane(null);
      if (flag !== card.flag) void session.flag(flag);
    },
    edit: () => setPane('edit'),
    details: () => setPane('details'),
    source: () => setPane(pane === 'source' ? null : 'source'),
    openSource: ({ source, version, from }: CardSource) => {
      session.keepAt(phase);
      void navigate({ to: '/sources', search: { source, version, line: from, from: 'review' } });
    },
    closePane: () => setPane(null),
  };
  const flagging = pane === 'flags' && !held;
  useCardCommands({ card, phase, options, paneOpen: pane === 'source', flagging, actions });

  return (
    <div className="card-and-source">
      <article className="card">
        <div
          className="card-scroll"
          ref={face}
          {...scrollRegion}
          aria-label={t('review.cardLabel', { scope: card.scope, prompt: card.prompt })}
        >
          <div className="card-column">
            {card.scope !== '' && (
              <p className="card-scope">
                <CardText block text={card.scope} lang={card.language} />
              </p>
            )}
            <h2 className="card-prompt">
              <CardText block text={card.prompt} lang={card.language} />
            </h2>
            {options !== null && phase.step !== 'question' && phase.step !== 'answer' && (
              <Options card={card} options={options} phase={phase} onPick={pick} />
            )}
            {revealed && <Answer card={card} phase={phase} onSource={actions.source} />}
          </div>
        </div>
        <footer className="card-foot">
          {revealed && !held && !card.vetted && (
            <VettingBar onKeep={actions.keep} onEdit={actions.edit} onDrop={actions.drop} />
          )}
          <CardFoot card={card} phase={phase} canPick={options !== null} actions={actions} />
          {flagging && <FlagBar flag={card.flag} onFlag={actions.flag} />}
          <CardTools
            card={card}
            held={held}
            flagging={flagging}
            canUndo={session.state?.undo !== null || held}
            actions={actions}
            onUndo={onUndo}
          />
        </footer>
      </article>
      {pane === 'source' && (
        <SourcePane sources={card.sources} onOpen={actions.openSource} onClose={actions.closePane} />
      )}
      {pane === 'details' && <CardDetails card={card} onClose={actions.closePane} />}
      {pane === 'edit' && (
        <CardForm
          title={t('edit.title')}
          words={card}
          onClose={actions.closePane}
          onSave={async (words) => {
            if (await session.edit(words)) setPane(null);
          }}
        />
      )}
    </div>
  );
}
