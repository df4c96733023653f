import { labelOf } from './line.ts';
import { textLabels } from './text-words.ts';
import type { ItemUnit, PlainUnit, Unit } from './units.ts';
import { unnumbered } from './markers.ts';

/** How many blocks of lines a label has to stand in to be the name of a property. */
const fewestBlocks = 3;
/** Labels that may stand among properties although they lead ordinary text elsewhere. */
const amongFields = new Set(
  'example examples note tip beispiel beispiele ejemplo ejemplos exemple exemples exemplo exemplos'.split(
    ' ',
  ),
);

interface Run {
  from: number;
  labels: string[];
}

/**
 * Lines of properties that come again from thing to thing (`Suffix: …`, `Action: …` under each drug) are lists without
 * bullets: blocks of two lines or more, each with a label, half of which stand in three blocks or more.
 */
export function withFields(units: readonly Unit[]): readonly Unit[] {
  const runs = runsIn(units);
  if (runs.length < fewestBlocks) return units;
  const blocks = new Map<string, number>();
  for (const { labels } of runs)
    for (const label of new Set(labels)) blocks.set(label, (blocks.get(label) ?? 0) + 1);
  const result = [...units];
  for (const { from, labels } of runs) {
    const again = labels.filter(
      (label) => (blocks.get(label) ?? 0) >= fewestBlocks && !textLabels.has(label),
    );
    if (again.length * 2 < labels.length) continue;
    for (const index of labels.keys()) {
      const unit = units[from + index];
      if (unit?.kind === 'plain') result[from + index] = itemOf(unit);
    }
  }
  return result;
}

function runsIn(units: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const labels: string[] = [];
    for (
      let unit = units[at];
      unit?.kind === 'plain' && (labels.length === 0 || !unit.apart);
      unit = units[at + labels.length]
    ) {
      const label = fieldOf(unit);
      if (label === null) break;
      labels.push(label);
    }
    if (labels.length >= 2) runs.push({ from: at, labels });
    at += Math.max(0, labels.length - 1);
  }
  return runs;
}

/** The label of a line that says something of a thing, in lower case; null for a question, an answer and other lines. */
function fieldOf(unit: PlainUnit): string | null {
  const label = labelOf(unit.text)?.toLowerCase() ?? null;
  if (label === null || /\?$/.test(unit.text) || /[:：]$/.test(unit.text)) return null;
  return textLabels.has(label) && !amongFields.has(label) ? null : label;
}

function itemOf(unit: PlainUnit): ItemUnit {
  const start = unit.lines[0]?.start ?? 0;
  const marker = { marker: '', length: 0, family: '', number: 0, ...unnumbered };
  return {
    kind: 'item',
    marker,
    start,
    lines: unit.lines,
    text: unit.text,
    indent: unit.indent,
    textIndent: unit.indent,
    apart: unit.apart,
  };
}
