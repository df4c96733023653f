import type { JSX, ReactNode } from 'react';
import { CardText } from './CardText.tsx';
import type { Words } from './card-words.ts';
import './CardLines.css';

interface Props {
  readonly words: Pick<Words, 'scope' | 'prompt' | 'answer'>;
  readonly lang: string;
  /** Where it stands, and what else is to be said of it. */
  readonly children: ReactNode;
}

/** One card in a list of many: its scope, question and answer, one under the other. */
export function CardLines({ words: { scope, prompt, answer }, lang, children }: Props): JSX.Element {
  return (
    <>
      {scope !== '' && (
        <p className="finding-scope">
          <CardText block text={scope} lang={lang} />
        </p>
      )}
      <p className="finding-prompt">
        <CardText block text={prompt} lang={lang} />
      </p>
      <p className="finding-answer">
        <CardText block text={answer.join(' · ')} lang={lang} />
      </p>
      <p className="finding-where">{children}</p>
    </>
  );
}

/** How high a listed card is in px where none of its lines wraps. */
export function cardHeight({ scope }: { readonly scope: string }): number {
  return scope === '' ? 77 : 95;
}
