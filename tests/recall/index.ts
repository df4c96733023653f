import { factKinds, judgedGuides } from './facts.ts';
import { judgeGuide } from './measure.ts';

/** `npm run recall`: the figures of docs/recall.md; with `--missed` what was missed, wrong or not expected, card by card. */
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const judged = judgedGuides()
  .filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))
  .map((guide) => judgeGuide(guide));
const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
console.log(
  '| Guide | Facts | Found | Missed | Wrong | Asked | Cards | Not expected |\n|---|---|---|---|---|---|---|---|',
);
for (const { guide, facts, missed, wrong, asked, cards, extra } of judged)
  console.log(
    `| ${guide} | ${facts.length} | ${facts.length - missed.length} | ${missed.length} | ${wrong.length} | ${asked} | ${cards} | ${extra.length} |`,
  );
const facts = judged.flatMap((one) => one.facts);
const missed = new Set(judged.flatMap((one) => one.missed));
console.log('\n| Kind | Facts | Found | Share |\n|---|---|---|---|');
for (const kind of factKinds) {
  const own = facts.filter((fact) => fact.kind === kind);
  const found = own.filter((fact) => !missed.has(fact)).length;
  console.log(`| ${kind} | ${own.length} | ${found} | ${share(found, own.length)} |`);
}
console.log(
  `| all | ${facts.length} | ${facts.length - missed.size} | ${share(facts.length - missed.size, facts.length)} |`,
);
if (process.argv.includes('--missed'))
  for (const one of judged) {
    console.log(`\n${one.guide}`);
    for (const { line } of one.missed) console.log(`  MISSED ${line}`);
    for (const { fact, card } of one.wrong)
      console.log(`  WRONG ${fact.line}, BUT ${card.prompt} => ${card.answer.join(' | ')}`);
    for (const { phrase, card } of one.banned) console.log(`  BANNED ${phrase} IN ${card.prompt}`);
    for (const card of one.extra)
      console.log(`  EXTRA ${card.scope} | ${card.prompt} => ${card.answer.join(' | ')}`);
  }
