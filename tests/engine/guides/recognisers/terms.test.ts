import { describe, expect, it } from 'vitest';
import { cardLines, cardOf, compiled, factOf } from '../compile/support.ts';

describe('glossary', () => {
  it.each([
    ['items with a colon', '## Glossary\n\n- Keel: the spine of a ship\n- Bow: the front end\n'],
    ['bold terms with a dash', '## Key terms\n\n**Keel** – the spine of a ship\n\n**Bow** – the front end\n'],
    [
      'bold terms on successive lines',
      '## Key terms\n\n**Keel**: the spine of a ship\n**Bow**: the front end\n',
    ],
    ['a definition list', 'Keel\n: the spine of a ship\n\nBow\n: the front end\n'],
    [
      'a table of terms',
      '| Term | Definition |\n|---|---|\n| Keel | the spine of a ship |\n| Bow | the front end |\n',
    ],
    [
      'lines that are alike',
      '## Parts\n\n- Keel: the spine of a ship\n- Bow: the front end\n- Mast: a pole that carries sails\n',
    ],
  ])('in %s', (_, text) => {
    const lines = cardLines(compiled(text));
    expect(lines).toContain('What does “Keel” mean? => the spine of a ship');
    expect(lines).toContain('Which term is meant: the spine of a ship => Keel');
    expect(lines).toContain('Which term is meant: the front end => Bow');
  });

  it('is no definition list that answers with questions', () => {
    expect(
      cardLines(
        compiled('Rigging\n: How many shrouds are there?\n\nHull\n: A dry bilge shows that it is tight.\n'),
      ),
    ).toEqual([]);
  });

  it('keeps whole sentences of a meaning that is too long', () => {
    const first =
      'A count of signals that fail, either at once (e.g. a mast, 20 m high, in fog) or later on.';
    const more = 'Where nobody answers, a second signal follows. '.repeat(6);
    const [line] = cardLines(compiled(`## Glossary\n\n- Loss: ${first} ${more}\n- Bow: the front end\n`));
    const answer = line?.split(' => ')[1] ?? '';
    expect(`${first} ${more}`.startsWith(answer)).toBe(true);
    expect(answer.length).toBeGreaterThan(200);
    expect(answer).toMatch(/follows\.$/u);
  });

  it.each([
    [
      'values',
      '## Review\n\n- Frequency: every second year at least\n- Approval: head of the department\n- Scope: the whole of the fleet\n- Cost: 300 euros a month\n',
    ],
    [
      'advice',
      '## Hints\n\n- Sails: never leave them wet\n- Ropes: always coil them\n- Engine: see the manual\n',
    ],
    ['a stray label', 'Some text.\n\n- Keel: the spine of a ship\n- rope\n- wind\n'],
  ])('not in %s', (_, text) => {
    expect(compiled(text).cards).toEqual([]);
  });

  it('not in steps, which are steps', () => {
    const { facts } = compiled(
      '## Casting off\n\n- Step 1: the rope that holds the bow\n- Step 2: the rope that holds the stern\n- Step 3: the gangway that leads ashore\n',
    );
    expect(new Set(facts.map((fact) => fact.construct))).toEqual(new Set(['steps']));
  });

  it('takes the words of the term out of the way back', () => {
    const compilation = compiled(
      '## Glossary\n\n- Load balancing: balancing requests over several servers\n',
    );
    expect(cardOf(compilation, 'Which term').prompt).toBe(
      'Which term is meant: ____ requests over several servers',
    );
  });

  it('keeps an answer within what can be learned', () => {
    const long = `The first sentence is short enough. ${'It goes on and on about ropes. '.repeat(20)}`;
    const card = cardOf(compiled(`## Glossary\n\n- Rigging: ${long}\n`), '“Rigging”');
    expect(card.answer[0]?.length).toBeLessThanOrEqual(300);
    expect(card.answer[0]?.startsWith('The first sentence')).toBe(true);
  });
});

describe('term, definition, example', () => {
  it.each([
    [
      'paragraphs',
      'Term: Ebb\n\nDefinition: the falling of the tide\n\nExample: The harbour is dry at noon.\n',
    ],
    ['items', '- Term: Ebb\n- Definition: the falling of the tide\n- Example: The harbour is dry at noon.\n'],
    [
      'nested items',
      '- **Term:** Ebb\n  - **Definition:** the falling of the tide\n  - **Example:** The harbour is dry at noon.\n',
    ],
    [
      'a table',
      '| Term | Meaning | Example |\n|---|---|---|\n| Ebb | the falling of the tide | The harbour is dry at noon. |\n',
    ],
  ])('in %s', (_, text) => {
    const lines = cardLines(compiled(text));
    expect(lines).toContain('What does “Ebb” mean? => the falling of the tide');
    expect(lines).toContain('Which term does this illustrate? The harbour is dry at noon. => Ebb');
  });
});

describe('question and answer', () => {
  it.each([
    ['paragraphs', 'What floats?\n\nAnswer: Cork.\n'],
    ['items', '- What floats?\n- Answer: Cork.\n'],
    ['an item and its child', '- What floats?\n  - A: Cork.\n'],
    ['a heading', '## What floats?\n\nAnswer: Cork.\n'],
    ['letters', 'Q: What floats?\nA: Cork.\n'],
    ['a folded answer', '### What floats?\n\n<details><summary>Answer</summary>\n\nCork.\n\n</details>\n'],
    [
      'a key at the end',
      '## Questions\n\n1. What floats?\n2. What sinks?\n\n## Answers\n\n1. Cork.\n2. Lead.\n',
    ],
  ])('in %s', (_, text) => {
    expect(cardLines(compiled(text))).toContain('What floats? => Cork');
  });

  it('makes no card of a question without an answer', () => {
    expect(compiled('## Quiz\n\n- What floats?\n- What sinks?\n').cards).toEqual([]);
  });

  it('gives a question about “it” the name of what it is about', () => {
    const text =
      '## Deputy\n\n### What is it?\n\nA second in command.\n\n### Why have one?\n\nTo step in.\n\n### Who are they?\n\nSenior staff.\n';
    expect(cardLines(compiled(text))).toContain('Deputy: what is it? => A second in command');
  });

  it('states a duty where it asks who is responsible', () => {
    const text =
      'The mate is responsible for the log. The cook is responsible for stores.\n\nWho is responsible for the log?\n\nAnswer: The mate.\n';
    expect(factOf(compiled(text), 'the log').sources).toHaveLength(3);
  });
});

describe('true or false', () => {
  const text = (answer: string): string =>
    `The mate is responsible for the log. The cook is responsible for stores.\n\nTrue or false: An anchor makes the mate superfluous.\n\nAnswer: ${answer}\n`;

  it('is a card, and its reason an open question', () => {
    const compilation = compiled(text('False. It only keeps the ship in place.'));
    const card = cardOf(compilation, 'Does this statement hold?');
    expect(card.answer).toEqual(['False']);
    expect(card.options).toEqual(['True', 'False']);
    expect(cardOf(compilation, 'Why is this false?').answer).toEqual(['It only keeps the ship in place']);
  });

  it('asks what must still be done where the reason says so', () => {
    const card = cardOf(
      compiled(text('False. The anchor holds, but the mate must still keep watch.')),
      'must the mate still do',
    );
    expect(card.answer).toEqual(['keep watch']);
  });

  it('stays one card without a reason', () => {
    expect(compiled(text('False.')).cards.filter((card) => card.prompt.includes('anchor'))).toHaveLength(1);
  });
});

describe('never a card', () => {
  it.each([
    ['navigation', 'Skip to main content\n\nTable of contents\n'],
    [
      'learning objectives',
      '## Learning objectives\n\n- Explain who is responsible for the log\n- The mate writes the log\n',
    ],
    [
      'common mistakes',
      '## Common mistakes\n\n- The captain is said to carry the stores\n- The captain steers at night\n',
    ],
    [
      'links',
      '## Further reading\n\n- Rope: a book on knots that sailors like\n- Sail: a book on wind that sailors like\n- Hull: a book on wood that sailors like\n',
    ],
  ])('%s', (_, text) => {
    expect(compiled(text).cards).toEqual([]);
  });

  it('says why in the ledger', () => {
    const compilation = compiled(
      '# Ships\n\n## Learning objectives\n\n- Tie a knot\n\n## Notes\n\nSign up for our newsletter!\n\nThe sea is wide.\n',
    );
    const reasons = compilation.ledger
      .filter((entry) => entry.verdict === 'left-out')
      .map((entry) => entry.why);
    expect(reasons).toContain('learning objective');
    expect(reasons).toContain('sign-up line');
    expect(reasons.some((reason) => reason.startsWith('no fact found'))).toBe(true);
  });
});
