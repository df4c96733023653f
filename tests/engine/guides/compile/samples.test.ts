import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilationSchema, type Compilation } from '../../../../src/shared/guide.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';
import { plain } from './support.ts';

/** Real pages saved as text. They are not part of the project: the tests run where the folder is there. */
const folder = join(import.meta.dirname, '../../../../../shared/study-guides');
const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];

function sample(number: string): Compilation {
  const name = files.find((file) => file.startsWith(number)) ?? '';
  return compilationSchema.parse(compile([{ name, content: readFileSync(join(folder, name)) }]).compilation);
}

function who(compilation: Compilation, subject: string): string[] {
  return compilation.cards
    .filter((card) => card.kind === 'responsibility' && plain(card.prompt).includes(plain(subject)))
    .map((card) => card.answer.toSorted().join('+'));
}

interface Expected {
  number: string;
  parties: string[];
  who: [subject: string, parties: string][];
  other: [prompt: string, answer: string][];
  asked: number;
  never: string[];
}

/** Key facts and things that are none, found by reading the pages. */
const expected: Expected[] = [
  {
    number: '000',
    parties: ['AWS', 'Customer'],
    who: [
      ['disk degaussing', 'AWS'],
      ['edge locations', 'AWS'],
      ['which country', 'Customer'],
      ['for paas, who manages database patching', 'AWS'],
      ['for paas, who manages code or data', 'Customer'],
      ['for iaas, who manages the physical', 'AWS'],
      ['access key rotation', 'Customer'],
      ['security and compliance', 'AWS+Customer'],
    ],
    other: [['For SaaS, what does the customer manage?', 'data input']],
    asked: 0,
    never: ['immediate feedback', 'select one answer', 'commonly phrased'],
  },
  {
    number: '001',
    parties: ['AWS', 'Customer'],
    who: [
      ['virtualization layer', 'AWS'],
      ['who must ssh into', 'Customer'],
      ['if you store files in an s3 bucket, who manages the disk drives', 'AWS'],
      ['on amazon rds', 'AWS'],
      ['if you can type it', 'Customer'],
      ['managing iam', 'Customer'],
    ],
    other: [
      ['analogy for physical infrastructure', 'The Landlord'],
      ['“Inherited Controls”', 'fully receives from AWS'],
      ['Awareness & Training: what is the customer’s part', 'train your employees'],
      ['what must the customer still do', 'audits'],
      ['Does this statement hold', 'False'],
      ['Platform as a Service (PaaS): what is the customer’s part', 'handles code'],
    ],
    asked: 1,
    never: ['differentiate between', 'layered security approach', 'aws artifact to download'],
  },
  {
    number: '002',
    parties: ['AWS', 'You'],
    who: [
      ['managed service uptime', 'AWS'],
      ['os-level patching', 'You'],
      ['for s3, who is responsible for bucket policies', 'You'],
      ['for rds, who is responsible for db provisioning', 'AWS'],
      ['ec2 hypervisors are updated', 'AWS'],
    ],
    other: [
      ['EC2 Instances: what is AWS’s part', 'provide the VM'],
      ['S3 Buckets: what is your part', 'define who can access the bucket'],
      ['Leaving S3 buckets public', 'Mistake'],
      ['Use IAM roles', 'Good practice'],
    ],
    asked: 0,
    never: ['breathe a sigh', 'gives you the tools'],
  },
  {
    number: '003',
    parties: ['AWS', 'Customer'],
    who: [
      ['security of the cloud', 'AWS'],
      ['foundation services', 'AWS'],
      ['the country in which', 'Customer'],
      ['who decides who has access', 'Customer'],
      ['network traffic protection', 'Customer'],
    ],
    other: [['What does the AWS global infrastructure include', 'Availability Zones']],
    asked: 1,
    never: ['career', 'sign up', 'skip to', 'collaboration', 'mentorship', 'in the next unit'],
  },
  {
    number: '004',
    parties: ['AWS', 'Customer'],
    who: [
      ['physical security of the facilities', 'AWS'],
      ['guarantees a secure software platform', 'AWS'],
      ['client side data encryption', 'Customer'],
      ['enabling aws cloudtrail', 'Customer'],
      ['ensuring network security', 'AWS+Customer'],
      ['patch management', 'AWS+Customer'],
    ],
    other: [
      ['Patch Management: what is the customer’s part', 'guest OS and applications'],
      ['Configuration Management: what is AWS’s part', 'maintains the configuration'],
    ],
    asked: 11,
    never: ['practice test', 'job-ready', 'database patching', 'zero day', 'natural disasters'],
  },
];

describe.skipIf(files.length < 5).each(expected)('sample $number', ({ number, ...wanted }) => {
  const compilation = files.length < 5 ? null : sample(number);

  it('has its parties', () => {
    expect(compilation?.parties.map((party) => party.name).toSorted()).toEqual(wanted.parties);
  });

  it('makes the cards that a reader expects', () => {
    if (compilation === null) return;
    const missing = wanted.who.filter(([subject, parties]) => !who(compilation, subject).includes(parties));
    const others = wanted.other.filter(
      ([prompt, answer]) =>
        !compilation.cards.some(
          (card) => card.prompt.includes(prompt) && card.answer.some((text) => text.includes(answer)),
        ),
    );
    expect([...missing, ...others]).toEqual([]);
  });

  it('asks what cannot be known, and nothing else', () => {
    expect(compilation?.facts.filter((fact) => fact.status === 'confirm')).toHaveLength(wanted.asked);
  });

  it('makes no card of what is none', () => {
    const text = plain(
      compilation?.cards.map((card) => `${card.prompt} ${card.answer.join(' ')}`).join('\n') ?? '',
    );
    expect(wanted.never.filter((phrase) => text.includes(phrase))).toEqual([]);
  });
});
