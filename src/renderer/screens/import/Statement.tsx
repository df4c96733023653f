import type { JSX, ReactNode } from 'react';
import { CardText } from '../../components/CardText.tsx';
import '../../components/CardLines.css';
import './ConflictRow.css';

interface Props {
  readonly side: { readonly answer: readonly string[]; readonly scope: string; readonly text: string };
  readonly language: string;
  /** Where it stands. */
  readonly children: ReactNode;
}

/** What one side of a contradiction says: its answer, its scope, its lines. */
export function Statement({ side: { answer, scope, text }, language, children }: Props): JSX.Element {
  return (
    <>
      <p className="conflict-answer">
        <CardText block text={answer.join(' · ')} lang={language} />
      </p>
      {scope !== '' && (
        <p className="finding-scope">
          <CardText block text={scope} lang={language} />
        </p>
      )}
      {text !== '' && (
        <blockquote className="conflict-quote">
          <CardText block text={text} lang={language} />
        </blockquote>
      )}
      <p className="finding-where">{children}</p>
    </>
  );
}

/** What the sides are about: one thing, or what is near enough to be taken for it. */
export function subjectsOf(sides: readonly { readonly subject: string }[]): string {
  return [...new Set(sides.map(({ subject }) => subject))].join(' / ');
}
