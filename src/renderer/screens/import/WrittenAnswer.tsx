import { useState } from 'react';
import type { JSX } from 'react';
import './QuestionTable.css';

/** A question whose answer has to be written: Enter gives it. */
export function WrittenAnswer({
  start,
  label,
  tabIndex,
  onAnswer,
}: {
  start: string;
  label: string;
  tabIndex: number;
  onAnswer: (words: string) => void;
}): JSX.Element {
  const [words, setWords] = useState(start);
  const give = (): void => {
    if (words.trim() !== start) onAnswer(words.trim());
  };
  return (
    <input
      className="input question-written"
      aria-label={label}
      placeholder={label}
      tabIndex={tabIndex}
      dir="auto"
      maxLength={500}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={give}
      onKeyDown={(event) => {
        if (event.key === 'Enter') give();
        if (event.key === 'Escape') setWords(start);
      }}
    />
  );
}
