import { oneLine, plainQuotes } from './model/text.ts';
import type { DocumentModel, Section } from './model/index.ts';
import type { Span } from './types.ts';

/** A section of the exam that a guide prepares for, with the parts of the guide that belong to it. */
export interface ExamSection {
  name: string;
  /** Share of the exam in the unit that the author used (usually of 100); null where it is not given. */
  weight: number | null;
  /** From a heading to the next of its level, in source order. */
  parts: readonly Span[];
}

/**
 * The exam's sections as the front matter gives them, tied to the document's headings: those that it names, else the heading
 * with the section's own name. `notices` says which names no heading has.
 */
export function examSections(model: DocumentModel): { sections: ExamSection[]; notices: string[] } {
  const notices: string[] = [];
  const declared = model.document.front.exam?.sections ?? [];
  if (declared.length === 0) return { sections: [], notices };
  const byTitle = new Map<string, Section[]>();
  for (const section of model.sections) {
    if (section.heading === null) continue;
    const key = titleKey(section.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), section]);
  }
  const sections = declared.map(({ name, weight, headings }): ExamSection => {
    const named = headings.length > 0 ? headings : [name];
    const parts = named.flatMap((title) => {
      const found = byTitle.get(titleKey(title)) ?? [];
      if (found.length === 0)
        notices.push(
          headings.length > 0
            ? `The exam section “${name}” names the heading “${title}”, which the document does not have.`
            : `The exam section “${name}” belongs to no heading of the document; name them under “headings”.`,
        );
      return found.map((section) => partOf(section, model));
    });
    return { name, weight, parts: parts.toSorted((a, b) => a.start - b.start) };
  });
  return { sections, notices };
}

/** A title without its number, case and closing signs. */
function titleKey(title: string): string {
  return plainQuotes(oneLine(title))
    .toLowerCase()
    .replace(/^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[ivx]{1,5}[.)])\s+/u, '')
    .replace(/[\s:.#]+$/u, '');
}

/** From the heading to the next one of its level or above. */
function partOf(section: Section, model: DocumentModel): Span {
  const next = model.sections
    .slice(section.index + 1)
    .find(({ heading, level }) => heading !== null && level <= section.level);
  return { start: section.span.start, end: next?.span.start ?? model.document.text.length };
}
