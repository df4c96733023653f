import { weights, type Damage } from './corruptor.ts';
import { tally, trials, type Tally, type Trial } from './measure.ts';

/** `npm run damage [-- SEED [TIMES]]`: the figures of docs/damage.md; with `--wrong` each wrong card with its table. */
const numbers = process.argv.slice(2).filter((argument) => /^\d+$/u.test(argument));
const seed = Number(numbers[0] ?? 1);
const times = Number(numbers[1] ?? 60);
const all = trials(seed, times);

const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`;

function line(name: string, among: readonly Trial[], sum: Tally): string {
  return `| ${name} | ${among.length} | ${sum.made} | ${sum.wrong} | ${share(sum.wrong, sum.made)} | ${share(sum.asked, sum.made + sum.asked)} | ${share(sum.found, sum.true)} |`;
}

const head =
  '| | Tables | Made | Wrong | Wrong share | Asked share | Found share |\n| --- | --- | --- | --- | --- | --- | --- |';
console.log(`Seed ${seed}, each table damaged ${times} times.\n\n${head}`);
console.log(line('all', all, tally(all)));
for (const count of [1, 2, 3]) {
  const among = all.filter((trial) => trial.kinds.length === count);
  console.log(line(`${count} at once`, among, tally(among)));
}
console.log(`\n${head}`);
for (const boldness of ['careful', 'shipped', 'guessing'] as const)
  console.log(line(boldness, all, tally(all, boldness)));
console.log(`\n${head}`);
for (const kind of Object.keys(weights) as Damage[]) {
  const among = all.filter((trial) => trial.kinds.length === 1 && trial.kinds[0] === kind);
  console.log(line(`\`${kind}\` alone`, among, tally(among)));
}
if (process.argv.includes('--wrong')) {
  for (const trial of all) {
    const wrong = trial.made.filter((judged) => !judged.right);
    if (wrong.length === 0) continue;
    console.log(
      `\n${trial.sample} (${trial.kinds.join(', ')}; seed ${trial.seed})\n${trial.lines.join('\n')}`,
    );
    for (const { fact } of wrong)
      console.log(
        `  WRONG ${fact.construct} ${fact.subject} ${fact.relation} [${fact.context.join(' › ')}] → ${fact.answer.join(' | ')}`,
      );
  }
}
