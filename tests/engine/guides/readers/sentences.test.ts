import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/main/engine/guides/readers/mapped-text.ts';
import { sentencesOf } from '../../../../src/main/engine/guides/readers/sentences.ts';

function split(source: string): string[] {
  return sentencesOf(plainText(source, 0, source.length), source).map((sentence) => sentence.text);
}

describe('sentences', () => {
  it.each([
    ['One ends. Two ends! Does three? Yes.', ['One ends.', 'Two ends!', 'Does three?', 'Yes.']],
    [
      'Use a key, e.g. a token, i.e. a secret. Keep it.',
      ['Use a key, e.g. a token, i.e. a secret.', 'Keep it.'],
    ],
    [
      'Hosts, disks, etc. are theirs. Apps etc. The rest is yours.',
      ['Hosts, disks, etc. are theirs.', 'Apps etc.', 'The rest is yours.'],
    ],
    [
      'Dr. Gray met J. R. Smith vs. the U.S. Army. It ended.',
      ['Dr. Gray met J. R. Smith vs. the U.S. Army.', 'It ended.'],
    ],
    ['Take vitamin C. It helps.', ['Take vitamin C.', 'It helps.']],
    ['Version 3.14 is out. See No. 5 and Fig. 2.', ['Version 3.14 is out.', 'See No. 5 and Fig. 2.']],
    [
      'He said “Stop.” Then he left. (He did.) End.',
      ['He said “Stop.”', 'Then he left.', '(He did.)', 'End.'],
    ],
    ['Wait... not yet. Now… Go!', ['Wait... not yet.', 'Now…', 'Go!']],
    [
      'Das gilt z. B. für Daten, d. h. alle. Siehe Nr. 3 am 3. Mai 2024.',
      ['Das gilt z. B. für Daten, d. h. alle.', 'Siehe Nr. 3 am 3. Mai 2024.'],
    ],
    [
      'Pagan los inquilinos, p. ej. la luz. ¿Quién firma? El dueño.',
      ['Pagan los inquilinos, p. ej. la luz.', '¿Quién firma?', 'El dueño.'],
    ],
    ['責任は共有です。「誰が？」と聞きます。', ['責任は共有です。', '「誰が？」', 'と聞きます。']],
    ['من المسؤول؟ العميل. والمزود أيضا.', ['من المسؤول؟', 'العميل.', 'والمزود أيضا.']],
    ['मालिक देता है। किरायेदार लेता है।', ['मालिक देता है।', 'किरायेदार लेता है।']],
    ['No closing mark', ['No closing mark']],
    ['1. First things first. Then more.', ['1. First things first.', 'Then more.']],
    ['It costs 5. The rest is free.', ['It costs 5.', 'The rest is free.']],
    ['', []],
  ])('splits %j', (source, expected) => {
    expect(split(source)).toEqual(expected);
  });

  it('gives spans that follow one another', () => {
    const source = 'One here.\n  Two **there**. Three.';
    const spans = sentencesOf(plainText(source, 0, source.length), source).map(({ span }) =>
      source.slice(span.start, span.end),
    );
    expect(spans).toEqual(['One here.', 'Two **there**.', 'Three.']);
  });
});
