import type { DocumentModel } from '../model/index.ts';
import type { Span } from '../types.ts';
import { unitsOf } from './question-units.ts';

export interface ChoiceKeys {
  /** The key of a numbered question from a section of answers; each serves once. */
  take(number: number | null): { text: string; spans: readonly Span[] } | null;
}

/**
 * Keys at the end of a quiz: "1. B", "2) A – because …" in a section of answers. Where several sections of answers give one
 * number, none of them is taken.
 */
export function choiceKeys(model: DocumentModel): ChoiceKeys {
  const keys = new Map<number, { text: string; spans: readonly Span[] } | null>();
  for (const unit of unitsOf(model)) {
    if (model.about[unit.section.index]?.subject !== 'answers' || unit.kind === 'heading') continue;
    const match = /^(\d{1,3})\s*[.):–-]\s*(.+)$/su.exec(`${unit.marker} ${unit.text}`.trim());
    const number = Number(match?.[1] ?? Number.NaN);
    const text = match?.[2] ?? '';
    if (Number.isNaN(number) || !/^\(?[A-H]\)?(?![\p{L}\p{N}])/iu.test(text)) continue;
    keys.set(number, keys.has(number) ? null : { text, spans: [unit.span] });
  }
  return {
    take(number) {
      if (number === null) return null;
      const key = keys.get(number) ?? null;
      keys.delete(number);
      return key;
    },
  };
}
