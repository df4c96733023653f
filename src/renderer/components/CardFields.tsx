import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lackOf, wordsFrom } from './card-words.ts';
import type { WordsDraft } from './card-words.ts';
import { Field } from './Field.tsx';
import { focusOnMount } from './focus.ts';

interface Props {
  readonly draft: WordsDraft;
  /** True once saving was tried: what is missing is said then. */
  readonly tried: boolean;
  readonly onChange: (draft: WordsDraft) => void;
  /** Ctrl/Cmd+Enter in any of the fields. */
  readonly onSave: () => void;
}

/** The fields of a card's own wording. */
export function CardFields({ draft, tried, onChange, onSave }: Props): JSX.Element {
  const { t } = useTranslation();
  const words = wordsFrom(draft);
  const lack = tried ? lackOf(words) : null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <>
      <Field label={t('edit.scope')} hint={t('edit.scopeHint')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            dir="auto"
            maxLength={500}
            value={draft.scope}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange({ ...draft, scope: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('edit.prompt')} error={lack === 'prompt' ? t('edit.noPrompt') : null}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            dir="auto"
            maxLength={5000}
            ref={focusOnMount}
            value={draft.prompt}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange({ ...draft, prompt: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('edit.answer')}
        hint={t('edit.answerHint')}
        error={tried && words.answer.length === 0 ? t('edit.noAnswer') : null}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            dir="auto"
            value={draft.answer}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange({ ...draft, answer: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('edit.explanation')}>
        {(ids) => (
          <textarea
            {...ids}
            className="input"
            dir="auto"
            maxLength={20_000}
            value={draft.explanation}
            onKeyDown={onKeyDown}
            onChange={(event) => onChange({ ...draft, explanation: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
