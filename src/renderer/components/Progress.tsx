import type { JSX } from 'react';
import './Progress.css';

/** A bar for `done` of `total`; a total of 0 is not known, and the bar says so by moving. */
export function Progress({
  done,
  total,
  label,
}: {
  done: number;
  total: number;
  label: string;
}): JSX.Element {
  const known = total > 0;
  const percent = known ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <div
      className={`progress${known ? '' : ' progress-unknown'}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(known ? { 'aria-valuenow': percent } : {})}
    >
      <div className="progress-fill" style={{ inlineSize: known ? `${String(percent)}%` : '30%' }} />
    </div>
  );
}
