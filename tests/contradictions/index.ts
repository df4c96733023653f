import { injections } from './inject.ts';
import { cleanGuides, falseAlarms, trials, type Trial } from './measure.ts';

/** `npm run contradictions`: the figures of docs/contradictions.md; with `--missed` what was not found. */
const guides = cleanGuides();
const all = trials(guides);
const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
const line = (name: string, among: readonly Trial[]): string => {
  const found = among.filter((trial) => trial.found).length;
  return `| ${name} | ${among.length} | ${found} | ${share(found, among.length)} |`;
};
console.log('| | Injected | Found | Share |\n| --- | --- | --- | --- |');
console.log(line('all', all));
for (const kind of injections)
  console.log(
    line(
      `\`${kind}\``,
      all.filter((trial) => trial.kind === kind),
    ),
  );
const { facts, alarms } = falseAlarms(guides);
console.log(
  `\n${guides.length} clean guides, ${facts} facts, ${alarms.length} false alarms (${share(alarms.length, facts)}).`,
);
for (const alarm of alarms) console.log(`  ${alarm}`);
if (process.argv.includes('--missed'))
  for (const { guide, kind, subject, found } of all)
    if (!found) console.log(`MISSED ${kind} ${guide}: ${subject}`);
