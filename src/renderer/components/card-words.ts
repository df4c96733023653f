/** A card's words, as they are edited. */
export interface Words {
  readonly scope: string;
  readonly prompt: string;
  readonly answer: string[];
  readonly explanation: string;
}

/** A card's words while they are typed: answers stand one to a line. */
export interface WordsDraft {
  readonly scope: string;
  readonly prompt: string;
  readonly answer: string;
  readonly explanation: string;
}

export function draftOf(words: Words): WordsDraft {
  const { scope, prompt, explanation } = words;
  return { scope, prompt, answer: words.answer.join('\n'), explanation };
}

/** The words as they would be saved: trimmed, without empty answers. */
export function wordsFrom(draft: WordsDraft): Words {
  return {
    scope: draft.scope.trim(),
    prompt: draft.prompt.trim(),
    answer: draft.answer
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    explanation: draft.explanation.trim(),
  };
}

/** What a card lacks; null where it is whole. */
export function lackOf({ prompt, answer }: Words): 'prompt' | 'answer' | null {
  if (prompt === '') return 'prompt';
  return answer.length === 0 ? 'answer' : null;
}
