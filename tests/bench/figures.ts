/** Figures of many measurements, in the unit that they were taken in. */
export interface Figures {
  median: number;
  p99: number;
  worst: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 };
}

/** One line of the table that is printed. */
export interface Line {
  what: string;
  figure: string;
  goal: string;
  reached: boolean | null;
}

export function inMs({ median, p99 }: Figures): string {
  return `median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}

export function printTable(lines: readonly Line[]): void {
  const width = (key: 'what' | 'figure' | 'goal'): number =>
    Math.max(...lines.map((line) => line[key].length));
  const [what, figure, goal] = [width('what'), width('figure'), width('goal')];
  for (const line of lines) {
    const verdict = line.reached === null ? '' : line.reached ? 'reached' : 'MISSED';
    const cells = [line.what.padEnd(what), line.figure.padEnd(figure), line.goal.padEnd(goal), verdict];
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
