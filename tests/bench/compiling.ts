import { CardwrightError } from '../../src/shared/errors.ts';
import { compile } from '../../src/main/engine/index.ts';

const services = [
  'Virtual machines',
  'Object storage',
  'Managed database',
  'Serverless functions',
  'Message queues',
];
const tasks = [
  'patching',
  'encryption at rest',
  'access reviews',
  'backups',
  'physical security',
  'key rotation',
];

/** A study guide of about so many bytes: sections with a responsibility table, a glossary and plain sentences. */
function guide(bytes: number): string {
  const parts = ['# Who is responsible for what\n'];
  let length = 0;
  for (let section = 1; length < bytes; section += 1) {
    const service = services[section % services.length] ?? '';
    const rows = tasks.map((task, index) => {
      const ours = (index + section) % 2 === 0;
      return `| ${service} ${task} ${section} | ${ours ? 'Provider' : 'Customer'} |`;
    });
    const part = [
      `\n## ${service}, part ${section}\n`,
      `This part is about ${service.toLowerCase()} and who looks after which of its tasks in region ${section}.\n`,
      '| Task | Responsible |\n| --- | --- |',
      ...rows,
      `\n**Term ${section}**: The name under which ${service.toLowerCase()} of region ${section} are billed.\n`,
      `The customer is responsible for the accounts of region ${section}. The provider maintains its buildings.\n`,
    ].join('\n');
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/**
 * Megabytes of a guide of so many bytes that are compiled in a second, the best of three runs: the others share their time
 * with a cold compiler. Null where the compiler gave up.
 */
export async function measureCompiling(bytes: number): Promise<number | null> {
  const text = guide(bytes);
  const speeds: number[] = [];
  try {
    for (let run = 0; run < 3; run += 1) {
      const begin = performance.now();
      await compile([{ name: 'guide.md', content: text }], null);
      speeds.push(text.length / 1e6 / ((performance.now() - begin) / 1000));
    }
  } catch (error) {
    if (error instanceof CardwrightError) return null;
    throw error;
  }
  return Math.max(...speeds);
}
