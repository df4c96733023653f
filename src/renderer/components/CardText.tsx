import type { JSX } from 'react';
import './CardText.css';

interface Props {
  readonly text: string;
  readonly lang: string;
  /** A paragraph of its own, which starts at the side its language starts at; otherwise a part of a line. */
  readonly block?: boolean;
}

/** Text of a card or a document: in its own language and direction, kept apart from the sentences around it. */
export function CardText({ text, lang, block = false }: Props): JSX.Element {
  return (
    <bdi className={block ? 'card-text card-text-block' : 'card-text'} dir="auto" lang={lang}>
      {text}
    </bdi>
  );
}
