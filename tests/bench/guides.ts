/** Synthetic study guides for measuring: one of every construct, and one in which they are mixed. */

const places = [
  'harbour',
  'ward',
  'warehouse',
  'court',
  'greenhouse',
  'archive',
  'clinic',
  'bakery',
  'quarry',
  'library',
];
const things = [
  'roofs',
  'ledgers',
  'engines',
  'permits',
  'lamps',
  'fences',
  'cables',
  'pumps',
  'valves',
  'scales',
  'gates',
];
const verbs = ['inspects', 'repairs', 'approves', 'orders', 'cleans', 'counts', 'labels', 'stores'];

const place = (index: number): string => places[index % places.length] ?? '';
const thing = (index: number): string => things[(index * 5 + 3) % things.length] ?? '';
const verb = (index: number): string => verbs[(index * 3 + 1) % verbs.length] ?? '';
const titled = (index: number): string => place(index).slice(0, 1).toUpperCase() + place(index).slice(1);

/** One section of a guide, by its number. */
type Section = (number: number) => string;

/** `count` lines or paragraphs. */
const lines = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const responsibilityTable: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\n| Area | Operator responsibilities | Tenant responsibilities |\n|---|---|---|\n` +
  lines(
    8,
    (row) =>
      `| ${place(at + row)} ${thing(row + at)} ${at} | Repair of the ${thing(at + row)} in hall ${at}, inspection of ${thing(row)} ` +
      `| Cleaning the ${thing(row + 1)} of bay ${at * 8 + row}; keeping the ${thing(row + 4)} locked |\n`,
  );

const partyColumn: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\n| Task | Responsible | Analogy |\n|---|---|---|\n` +
  lines(
    8,
    (row) =>
      `| Checking the ${thing(at + row)} of ${place(row)} ${at * 8 + row} | ${row % 2 === 0 ? 'Operator' : 'Tenant'} ` +
      `| Like the ${thing(row + 2)} of a ${place(row + 3)} in winter |\n`,
  );

const markMatrix: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\n| Task | Operator | Tenant | Auditor |\n|---|:-:|:-:|:-:|\n` +
  lines(
    8,
    (row) =>
      `| Checking the ${thing(at + row)} of ${place(row)} ${at * 8 + row} ` +
      `| ${row % 3 === 0 ? '✓' : ''} | ${row % 3 === 1 ? '✓' : ''} | ${row % 3 === 2 ? '✓' : ''} |\n`,
  );

const attributeTable: Section = (at) =>
  `\n## Kinds of ${thing(at)} ${at}\n\n| Kind | Weight | Colour | Used for |\n|---|---|---|---|\n` +
  lines(
    8,
    (row) =>
      `| ${place(row)} ${thing(row + at)} ${at} | ${row + 1}0 kg | ${['red', 'green', 'blue', 'grey'][row % 4] ?? ''} ` +
      `| lifting ${thing(row + 2)} in a ${place(at + row)} |\n`,
  );

const partyList: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\n### Operator responsibilities\n\n` +
  lines(6, (item) => `- Repairing the ${thing(at + item)} of the ${place(item)} in hall ${at * 6 + item}\n`) +
  '\nThe tenant is responsible for:\n\n' +
  lines(6, (item) => `- ${thing(at + item)} of the ${place(item)} on floor ${at * 6 + item}\n`);

const partySentences: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\n` +
  lines(
    8,
    (index) =>
      `The ${index % 2 === 0 ? 'tenant' : 'operator'} ${index % 3 === 0 ? 'is responsible for' : verb(at + index)} ` +
      `the ${thing(at + index)} of ${place(index)} ${at * 8 + index}${index % 4 === 0 ? ' before the first shift begins' : ''}. `,
  ) +
  `In the ${place(at + 1)} nobody is allowed to smoke, because the ${thing(at)} catch fire easily.\n`;

const twoSided: Section = (at) =>
  `\n## ${titled(at)} ${at}\n\nThe operator is responsible for hall ${at}, and the tenant is responsible for bay ${at}.\n\n` +
  lines(
    6,
    (index) =>
      `While the operator ${verb(at + index)} the ${thing(at + index)} of ${place(index)} ${at * 6 + index}, the tenant must ` +
      `${['inspect', 'repair', 'clean'][index % 3] ?? ''} the ${thing(index + 5)} every ${index + 2} weeks.\n\n`,
  );

const glossary: Section = (at) =>
  `\n## Glossary ${at}\n\n` +
  lines(
    8,
    (item) =>
      `- **${titled(at + item)} ${thing(item)} ${at * 8 + item}**: a kind of ${thing(at)} that holds the ${thing(item + 2)} of a ` +
      `${place(item + 3)} together\n`,
  );

const termExample: Section = (at) =>
  `\n## Part ${at}\n\n` +
  lines(
    4,
    (index) =>
      `**Term**: ${place(at + index)} ${thing(index)} ${at * 4 + index}\n` +
      `**Definition**: a kind of ${thing(at)} that holds the ${thing(index + 2)} of a ${place(index + 3)} together\n` +
      `**Example**: when number ${at * 4 + index} of the ${thing(index + 6)} breaks, it is kept in the ${place(index + 7)}\n\n`,
  );

const questionAnswer: Section = (at) =>
  `\n## Review questions ${at}\n\n` +
  lines(
    5,
    (index) =>
      `**Q${index + 1}:** Why are the ${thing(at + index)} of ${place(index)} ${at * 5 + index} counted every ${index + 2} weeks?\n\n` +
      `**A:** Because the ${thing(index + 3)} wear out, and a ${place(index + 4)} without ${thing(index + 5)} is closed.\n\n`,
  );

const multipleChoice: Section = (at) =>
  lines(
    4,
    (index) =>
      `\n### Question ${at * 4 + index}\n\nWhich of these is stored in ${place(at + index)} ${at * 4 + index} when the ${thing(index)} are full?\n\n` +
      lines(
        3,
        (choice) =>
          `${'ABC'.charAt(choice)}. The ${thing(index + choice + 1)} of the ${place(index + choice + 1)}\n`,
      ) +
      `D. Nothing\n\nAnswer: ${'ABC'.charAt(index % 3)}\n\nExplanation: the others do not fit into hall ${at}.\n`,
  );

const prose: Section = (at) =>
  `\n## Chapter ${at}\n\n` +
  lines(
    10,
    (index) =>
      `In the year ${1500 + (at % 400)} the ${place(at + index)} of the old town had more ${thing(index)} than any other place on the ` +
      'river, and travellers came from far away to see them. ',
  ) +
  '\n';

/** By construct. */
export const constructs: Readonly<Record<string, Section>> = {
  'responsibility tables': responsibilityTable,
  'party columns': partyColumn,
  'mark matrices': markMatrix,
  'attribute tables': attributeTable,
  'party lists': partyList,
  'party sentences': partySentences,
  'two-sided sentences': twoSided,
  glossaries: glossary,
  'terms with examples': termExample,
  'questions and answers': questionAnswer,
  'multiple choice': multipleChoice,
  prose,
};

const mixture = [
  partyColumn,
  prose,
  glossary,
  partySentences,
  questionAnswer,
  prose,
  responsibilityTable,
  termExample,
  prose,
];

/** A guide of about so many bytes of one construct; of all of them and plain prose where none is given. */
export function guideOf(bytes: number, section: Section | null = null): string {
  const parts = ['# The port and its halls\n'];
  let length = 0;
  for (let at = 1; length < bytes; at += 1) {
    const part = (section ?? mixture[at % mixture.length] ?? prose)(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** A guide of 260 tables of duties, 700 kB in all. */
export function guideOfTables(): string {
  const table = (at: number): string =>
    `\n## Service ${at}\n\nThis is the table of service ${at}.\n\n| Area | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n` +
    lines(
      15,
      (row) =>
        `| ${place(at + row)} ${thing(row + at)} ${at} | Repair of the ${thing(at + row)} in hall ${at}, inspection of ${thing(row)} ` +
        `| Cleaning the ${thing(row + 1)} of bay ${at * 15 + row}; keeping the ${thing(row + 4)} and the ${thing(row + 7)} locked at night |\n`,
    );
  return `# Duties of the provider and the customer\n${lines(260, (index) => table(index + 1))}`;
}
