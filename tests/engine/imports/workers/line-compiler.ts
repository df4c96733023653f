/**
 * A compiler for tests, so that they say exactly which facts a document holds. One fact a line:
 * `Term = meaning` (two cards), `Task -> Party` (one card), `Task => Party` (the same, with the answer in its id, as the
 * app's own compiler makes them), `Task ? Party / Party` (open until it is decided). A first line `# Title` is the title.
 * `Learn TEXT: ID, ID` is an objective with the facts that cover it. Everything else is left out.
 */
import { parentPort } from 'node:worker_threads';
import { serveCompiles } from '../../../../src/main/engine/jobs/compile-protocol.ts';
import type { Compile, Decisions } from '../../../../src/main/engine/jobs/compile-protocol.ts';
import { CardwrightError } from '../../../../src/shared/errors.ts';
import type { Compilation, CompiledCard, Fact, Locator } from '../../../../src/shared/guide.ts';

const compile: Compile = (sources, options) => {
  const compilation: Compilation = {
    schema: 1,
    documents: [],
    parties: [],
    facts: [],
    cards: [],
    conflicts: [],
    ledger: [],
  };
  const texts: string[] = [];
  for (const { name, content } of sources) {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    if (text === '') throw new CardwrightError('unreadable-document', 'It is empty.');
    while (text.includes('<hang>'));
    texts.push(text);
    const lines = text.split('\n');
    const title = lines[0]?.startsWith('# ') === true ? lines[0].slice(2) : '';
    compilation.documents.push({ name, title, format: 'text', language: 'en', lines: lines.length });
    let start = 0;
    lines.forEach((line, at) => {
      const place = { document: name, from: at + 1, to: at + 1, start, end: start + line.length };
      start += line.length + 1;
      const learn = /^Learn ([^:]+): ?(.*)$/.exec(line);
      if (learn !== null)
        (compilation.objectives ??= []).push({
          text: learn[1] ?? '',
          source: place,
          facts: (learn[2] ?? '').split(', ').filter((fact) => fact !== ''),
        });
      const read = learn !== null ? null : readLine(line, title, place, options?.decisions ?? {});
      compilation.ledger.push({
        ...place,
        verdict: read === null ? 'left-out' : read.fact.status === 'accepted' ? 'fact' : 'confirm',
        why: read === null ? 'no fact' : '',
        facts: read === null ? [] : [read.fact.id],
      });
      if (read === null) return;
      const known = compilation.facts.find(({ id }) => id === read.fact.id);
      if (known !== undefined) known.sources.push(place);
      else {
        compilation.facts.push(read.fact);
        compilation.cards.push(...read.cards);
      }
    });
  }
  return { compilation, texts, notices: [] };
};

function readLine(
  line: string,
  title: string,
  place: Locator,
  decisions: Decisions,
): { fact: Fact; cards: CompiledCard[] } | null {
  const match = /^(.+?) (=|->|=>|\?) (.+)$/.exec(line);
  if (match === null) return null;
  const [, subject = '', sign, rest = ''] = match;
  const term = sign === '=';
  const id = `${term ? 'term' : 'who'}:${subject}${sign === '=>' ? `.${rest}` : ''}`;
  const parties = rest.split(' / ');
  const decided = decisions[id];
  const open = sign === '?' && decided === undefined;
  const answer = decided ?? (sign === '?' ? [] : [rest]);
  const options = term ? null : sign === '?' ? parties : ['Crew', 'Guest'];
  const fact: Fact = {
    id,
    construct: term ? 'glossary' : 'responsibility-table',
    subject,
    context: [title],
    relation: term ? 'means' : 'responsible',
    answer,
    answerMode: 'any',
    options,
    explanation: line,
    sources: [place],
    status: open ? 'confirm' : 'accepted',
    certainty: open ? 0.5 : 1,
    why: [],
  };
  const base = { fact: id, scope: title, answerMode: 'any', explanation: line, sources: [place] } as const;
  const forth = {
    id: `${id}/1`,
    kind: 'term',
    prompt: `What is ${subject}?`,
    answer,
    options: null,
  } as const;
  const back = {
    id: `${id}/2`,
    kind: 'term',
    prompt: `Which term means: ${rest}?`,
    answer: [subject],
    options: null,
  } as const;
  const who = { id: `${id}/1`, kind: 'responsibility', prompt: `Who: ${subject}?`, answer, options } as const;
  const faces = open ? [] : term ? [forth, back] : [who];
  const cards = faces.map((face) => ({ ...base, ...face, answer: [...face.answer], sources: [place] }));
  return {
    fact,
    cards: cards.map((card) => ({ ...card, options: card.options === null ? null : [...card.options] })),
  };
}

if (parentPort !== null) serveCompiles(parentPort, compile);
