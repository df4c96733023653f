import type { JSX } from 'react';
import './CardText.css';

/** Text of a card or a document: in its own language and direction, kept apart from the sentences around it. */
export function CardText({
  text,
  lang,
  className = '',
}: {
  text: string;
  lang: string;
  className?: string;
}): JSX.Element {
  return (
    <bdi className={`card-text ${className}`.trim()} dir="auto" lang={lang}>
      {text}
    </bdi>
  );
}
