import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardText } from './CardText.tsx';
import type { Words } from './card-words.ts';
import './CardFace.css';

/** A card as the review will show it, small: scope, question, line, answer, explanation. */
export function CardFace({ words, lang }: { words: Words; lang: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="face" role="group" aria-label={t('edit.preview')}>
      {words.scope !== '' && (
        <p className="face-scope">
          <CardText block text={words.scope} lang={lang} />
        </p>
      )}
      <p className="face-prompt">
        {words.prompt === '' ? (
          <span className="quiet">…</span>
        ) : (
          <CardText block text={words.prompt} lang={lang} />
        )}
      </p>
      <hr className="face-rule" />
      {words.answer.length > 1 ? (
        <ul className="face-answers">
          {words.answer.map((answer, index) => (
            <li key={`${String(index)} ${answer}`}>
              <CardText text={answer} lang={lang} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="face-answer">
          {words.answer[0] === undefined ? (
            <span className="quiet">…</span>
          ) : (
            <CardText block text={words.answer[0]} lang={lang} />
          )}
        </p>
      )}
      {words.explanation !== '' && (
        <p className="face-explanation">
          <CardText block text={words.explanation} lang={lang} />
        </p>
      )}
    </div>
  );
}
