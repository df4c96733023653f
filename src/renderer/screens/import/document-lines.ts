import { groupBy } from './group-by.ts';
import type { LedgerEntry, Locator, Preview, Verdict } from './types.ts';

/** One row of the document pane: a document's name where there are several, or one of its lines. */
export type DocumentRow =
  | { readonly type: 'name'; readonly name: string; readonly language: string }
  | {
      readonly type: 'line';
      readonly number: number;
      readonly text: string;
      readonly language: string;
      /** Null for a line that holds nothing (blank); `no-card` for a fact that the learner has no card of. */
      readonly verdict: Verdict | 'no-card' | null;
      /** Why its text was left out or waits; empty otherwise. */
      readonly why: string;
      /** Facts made from this line. */
      readonly facts: readonly string[];
    };

export interface DocumentLines {
  readonly rows: readonly DocumentRow[];
  /** Rows that locators cover, in order. */
  readonly rowsOf: (locators: readonly Locator[]) => readonly number[];
  readonly leftOut: number;
}

/** What matters most about a line that carries several spans comes first. */
const rank: Readonly<Record<Verdict, number>> = { confirm: 0, fact: 1, 'left-out': 2, context: 3 };

/** Every document of a preview as lines, each with what became of it. */
export function documentLines(preview: Preview): DocumentLines {
  const { documents, ledger } = preview.compilation;
  const rows: DocumentRow[] = [];
  const firstRow = new Map<string, number>();
  let leftOut = 0;
  const entries = groupBy(ledger, (entry) => entry.document);
  for (const [index, document] of documents.entries()) {
    const { language } = document;
    if (documents.length > 1) rows.push({ type: 'name', name: document.name, language });
    firstRow.set(document.name, rows.length);
    const texts = preview.texts[index] ?? [];
    const byLine = entriesByLine(entries.get(document.name) ?? []);
    for (const [at, text] of texts.entries()) {
      const own = text.trim() === '' ? [] : (byLine.get(at + 1) ?? []);
      const main = own.toSorted((one, other) => rank[one.verdict] - rank[other.verdict])[0];
      const verdict = main?.verdict ?? null;
      if (verdict === 'left-out') leftOut += 1;
      rows.push({
        type: 'line',
        number: at + 1,
        text,
        language,
        verdict,
        why: verdict === 'left-out' || verdict === 'confirm' ? (main?.why ?? '') : '',
        facts: [...new Set(own.flatMap((entry) => entry.facts))],
      });
    }
  }
  const rowsOf = (locators: readonly Locator[]): readonly number[] => {
    const found = new Set<number>();
    for (const { document, from, to } of locators) {
      const first = firstRow.get(document);
      if (first === undefined) continue;
      for (let line = from; line <= to; line += 1) found.add(first + line - 1);
    }
    return [...found].toSorted((one, other) => one - other);
  };
  return { rows, rowsOf, leftOut };
}

function entriesByLine(entries: readonly LedgerEntry[]): ReadonlyMap<number, readonly LedgerEntry[]> {
  const byLine = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    for (let line = entry.from; line <= entry.to; line += 1) {
      const own = byLine.get(line);
      if (own === undefined) byLine.set(line, [entry]);
      else own.push(entry);
    }
  }
  return byLine;
}
