import { useState } from 'react';
import type { FormEvent, JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { focusOnMount } from './focus.ts';
import { Key } from './Key.tsx';

/** A card's words, as they are edited. */
export interface Words {
  readonly scope: string;
  readonly prompt: string;
  readonly answer: string[];
  readonly explanation: string;
}

interface Props {
  readonly title: string;
  readonly words: Words;
  readonly onSave: (words: Words) => void | Promise<void>;
  readonly onClose: () => void;
}

/** The form for a card's own wording; answers stand one to a line. Ctrl/Cmd+Enter saves. */
export function CardForm({ title, words, onSave, onClose }: Props): JSX.Element {
  const { t } = useTranslation();
  const [scope, setScope] = useState(words.scope);
  const [prompt, setPrompt] = useState(words.prompt);
  const [answer, setAnswer] = useState(words.answer.join('\n'));
  const [explanation, setExplanation] = useState(words.explanation);
  const [tried, setTried] = useState(false);
  const answers = answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const noPrompt = prompt.trim() === '';
  const noAnswer = answers.length === 0;

  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    setTried(true);
    if (noPrompt || noAnswer) return;
    void onSave({
      scope: scope.trim(),
      prompt: prompt.trim(),
      answer: answers,
      explanation: explanation.trim(),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <Dialog title={title} look="wide" onClose={onClose}>
      <form className="dialog-content" noValidate onSubmit={save}>
        <Field label={t('edit.scope')} hint={t('edit.scopeHint')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              dir="auto"
              maxLength={500}
              value={scope}
              onChange={(event) => setScope(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('edit.prompt')} error={tried && noPrompt ? t('edit.noPrompt') : null}>
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              dir="auto"
              onKeyDown={onKeyDown}
              maxLength={5000}
              ref={focusOnMount}
              value={prompt}
              onChange={(event) => setPrompt(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('edit.answer')}
          hint={t('edit.answerHint')}
          error={tried && noAnswer ? t('edit.noAnswer') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              dir="auto"
              onKeyDown={onKeyDown}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('edit.explanation')}>
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              dir="auto"
              onKeyDown={onKeyDown}
              maxLength={20_000}
              value={explanation}
              onChange={(event) => setExplanation(event.target.value)}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
          <Button look="main" type="submit">
            {t('edit.save')}
            <Key spec="mod+Enter" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
