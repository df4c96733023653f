import { useLocation } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { ReviewState } from '../../../shared/contract/index.ts';
import { useAsk } from '../../api/services.tsx';
import type { Phase } from './phase.ts';

/** A review that was left for a look at a source, to be gone on with at the same card. */
export interface KeptReview {
  readonly deck: string | null;
  readonly minutes: number | null;
  readonly state: ReviewState;
  /** What comes after an answer that was committed while its card stayed on screen; null where none was. */
  readonly next: ReviewState | null;
  /** What was done in it. */
  readonly done: number;
  readonly phase: Phase;
}

interface Keeper {
  /** The review that waits; null where none does. */
  readonly look: () => KeptReview | null;
  readonly keep: (review: KeptReview) => void;
  readonly forget: () => void;
}

const KeeperContext = createContext<Keeper | null>(null);

export function useKeptReview(): Keeper {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error('KeptReviewProvider is missing above this component.');
  return keeper;
}

/** Keeps a review while its learner is in Sources; whoever goes anywhere else from there has left it. */
export function KeptReviewProvider({ children }: { children: ReactNode }): JSX.Element {
  const request = useAsk();
  const { pathname } = useLocation();
  const kept = useRef<KeptReview | null>(null);
  const [keeper] = useState<Keeper>(() => ({
    look: () => kept.current,
    keep: (review) => {
      kept.current = review;
    },
    forget: () => {
      kept.current = null;
    },
  }));
  useEffect(() => {
    if (pathname === '/review' || pathname === '/sources' || kept.current === null) return;
    const { session } = kept.current.state;
    kept.current = null;
    void request('review.end', { session }).catch(() => undefined);
  }, [pathname, request]);
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}
