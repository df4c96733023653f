import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Grade, Output, ReviewCard, ReviewState } from '../../../shared/contract/index.ts';
import { codeOf, wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { useKeptReview } from './KeptReview.tsx';
import { firstPhase } from './phase.ts';
import type { Evidence, Phase } from './phase.ts';

/** A card's own words, as the edit form gives them. */
export interface CardWords {
  readonly scope: string;
  readonly prompt: string;
  readonly answer: string[];
  readonly explanation: string;
}

export type StepMethod = 'review.bury' | 'review.suspend' | 'review.drop';

export interface Session {
  /** What is on screen; null until the first card is there. */
  readonly state: ReviewState | null;
  /** Grows when another card comes up, and when the same card comes up again: the card starts over. */
  readonly turn: number;
  readonly failure: string | null;
  readonly ended: Output<'review.end'> | null;
  /** Commits an answer. `hold` keeps the card on screen until `goOn`. */
  readonly answer: (grade: Grade, evidence: Evidence, hold?: boolean) => Promise<void>;
  readonly goOn: () => void;
  /** What undo would take back that was not done in this session (an import, an earlier answer); null where it was. */
  readonly undoOther: string | null;
  /** Takes the card away. Resolves true where it was done. */
  readonly step: (method: StepMethod) => Promise<boolean>;
  readonly keep: () => Promise<boolean>;
  readonly flag: (flag: number) => Promise<boolean>;
  readonly edit: (words: CardWords) => Promise<boolean>;
  /** Undo or redo; resolves to the name of what was taken back or done again, null where nothing was. */
  readonly history: (method: 'review.undo' | 'review.redo') => Promise<string | null>;
  /** Where the learner is with the card as it comes up: at its question, or where they left it for its source. */
  readonly startPhase: Phase;
  /** Keeps the session as it is, to be gone on with after a look at a source. */
  readonly keepAt: (phase: Phase) => void;
  readonly refresh: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly end: () => Promise<void>;
}

interface Scope {
  readonly deck: string | null;
  readonly minutes: number | null;
}

/** One review session over the contract: the state on screen, and everything that can be done to it. */
export function useSession(scope: Scope): Session {
  const request = useAsk();
  const { toasts } = useServices();
  const keeper = useKeptReview();
  /** The review that is gone on with; another one that waits is over. */
  const [kept] = useState(() => {
    const review = keeper.look();
    return review?.deck === scope.deck && review.minutes === scope.minutes ? review : null;
  });
  const [state, setState] = useState<ReviewState | null>(kept?.state ?? null);
  const [turn, setTurn] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [ended, setEnded] = useState<Output<'review.end'> | null>(null);
  /** An answer that was committed while its card stays on screen; `wanted`: the user asked to go on before it was back. */
  const held = useRef<{ next: ReviewState | null; wanted: boolean } | null>(
    kept === null || kept.next === null ? null : { next: kept.next, wanted: false },
  );
  const shownAt = useRef(0);
  const busy = useRef(false);
  const [done, setDone] = useState(kept?.done ?? 0);

  const show = (next: ReviewState): void => {
    held.current = null;
    setFailure(null);
    setState(next);
    setTurn((now) => now + 1);
    shownAt.current = performance.now();
  };

  const restart = async (): Promise<void> => {
    try {
      show(await request('review.start', { deck: scope.deck, minutes: scope.minutes }));
    } catch (error) {
      setFailure(wordsOf(error));
    }
  };

  const started = useRef(kept !== null);
  const onMount = useEffectEvent(() => {
    if (started.current) return;
    started.current = true;
    void restart();
  });
  useEffect(() => onMount(), []);
  const onTakenUp = useEffectEvent(() => {
    const waiting = keeper.look();
    keeper.forget();
    // It is shown as it was left; should its card have changed meanwhile, the engine says so at the next answer.
    if (kept !== null) shownAt.current = performance.now();
    else if (waiting !== null)
      void request('review.end', { session: waiting.state.session }).catch(() => undefined);
  });
  useEffect(() => onTakenUp(), []);

  const open = state !== null && ended === null ? state.session : null;
  const onUnmount = useEffectEvent(() => {
    // Leaving by any way but for a look at a source ends the session; nobody waits for its summary then.
    if (open !== null && keeper.look()?.state.session !== open)
      void request('review.end', { session: open }).catch(() => undefined);
  });
  useEffect(() => () => onUnmount(), []);

  const refresh = async (): Promise<void> => {
    if (state === null) return;
    try {
      show(await request('review.state', { session: state.session }));
    } catch (error) {
      if (codeOf(error) === 'not-found') await restart();
      else setFailure(wordsOf(error));
    }
  };

  /** Runs one request at a time: a key that comes while one is under way is not for the card that follows. */
  const alone = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      toasts.complain(wordsOf(error));
      if (code === 'stale' || code === 'not-found') {
        busy.current = false;
        await refresh();
      }
      return null;
    } finally {
      busy.current = false;
    }
  };

  const onCard = (card: ReviewCard, session: string, requestId: string) => ({
    requestId,
    session,
    card: card.id,
    version: card.version,
  });

  const commit = async (grade: Grade, evidence: Evidence): Promise<ReviewState | null> => {
    if (state === null || state.card === null) return null;
    const { card, session } = state;
    const timeMs = Math.min(86_400_000, Math.max(0, Math.round(performance.now() - shownAt.current)));
    const requestId = crypto.randomUUID();
    const send = (to: string): Promise<ReviewState> =>
      request('review.answer', { ...onCard(card, to, requestId), grade, timeMs, ...evidence });
    return alone(async () => {
      try {
        return await send(session);
      } catch (error) {
        if (codeOf(error) !== 'not-found') throw error;
        // The engine came back without this session. The same request id keeps the answer from being counted twice.
        const fresh = await request('review.start', { deck: scope.deck, minutes: scope.minutes });
        return send(fresh.session);
      }
    });
  };

  const answer = async (grade: Grade, evidence: Evidence, hold = false): Promise<void> => {
    if (busy.current || held.current !== null) return;
    if (hold) held.current = { next: null, wanted: false };
    const next = await commit(grade, evidence);
    if (next !== null) setDone((before) => before + 1);
    if (next === null) held.current = null;
    else if (hold && held.current !== null && !held.current.wanted) held.current = { next, wanted: false };
    else show(next);
  };

  const onSame = async (
    work: (state: ReviewState, card: ReviewCard) => Promise<ReviewState>,
  ): Promise<boolean> => {
    if (state === null || state.card === null) return false;
    const { card } = state;
    const next = await alone(() => work(state, card));
    if (next === null) return false;
    setDone((before) => before + 1);
    if (next.card?.id === card.id) setState(next);
    else show(next);
    return true;
  };

  return {
    state,
    undoOther: done === 0 ? (state?.undo ?? null) : null,
    turn,
    failure,
    ended,
    answer,
    goOn: () => {
      if (held.current === null) return;
      if (held.current.next === null) held.current.wanted = true;
      else show(held.current.next);
    },
    step: async (method) => {
      if (state === null || state.card === null) return false;
      const { card, session } = state;
      const next = await alone(() => request(method, onCard(card, session, crypto.randomUUID())));
      if (next === null) return false;
      setDone((before) => before + 1);
      show(next);
      return true;
    },
    keep: () => onSame((now, card) => request('review.keep', onCard(card, now.session, crypto.randomUUID()))),
    flag: (flag) =>
      onSame((now, card) =>
        request('review.flag', { ...onCard(card, now.session, crypto.randomUUID()), flag }),
      ),
    edit: (words) =>
      onSame((now, card) =>
        request('review.edit', { ...onCard(card, now.session, crypto.randomUUID()), ...words }),
      ),
    history: async (method) => {
      if (state === null) return null;
      if (ended !== null) {
        // The session is over for the engine: take back in general, then begin another.
        const taken = await alone(() =>
          request(method === 'review.undo' ? 'history.undo' : 'history.redo', {}),
        );
        if (taken === null) return null;
        setEnded(null);
        await restart();
        return taken.name;
      }
      const known = held.current?.next ?? state;
      const name = method === 'review.undo' ? known.undo : known.redo;
      const next = await alone(() => request(method, { session: state.session }));
      if (next === null) return null;
      setDone((before) => Math.max(0, before + (method === 'review.undo' ? -1 : 1)));
      show(next);
      return name;
    },
    refresh,
    restart,
    startPhase: turn === 0 && kept !== null ? kept.phase : firstPhase,
    keepAt: (phase) => {
      if (state === null || ended !== null) return;
      const { deck, minutes } = scope;
      keeper.keep({ deck, minutes, state, next: held.current?.next ?? null, done, phase });
    },
    end: async () => {
      if (state === null) return;
      const summary = await alone(() => request('review.end', { session: state.session }));
      if (summary !== null) setEnded(summary);
    },
  };
}
