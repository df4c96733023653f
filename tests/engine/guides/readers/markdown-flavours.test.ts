import { describe, expect, it } from 'vitest';
import { outline, problemsIn, read } from './support.ts';

function lines(text: string): string[] {
  const document = read(text, 'markdown');
  expect(problemsIn(document)).toEqual([]);
  return outline(document);
}

describe('Obsidian', () => {
  it('hides embedded notes, comments, ids of blocks and tags', () => {
    expect(
      lines(
        'The keel is heavy. ![[Hull.png]] It is lead. %%check%% Iron rusts. ^keel-1\n\n![[Other note]]\n',
      ),
    ).toEqual(['The keel is heavy. / It is lead. / Iron rusts.', '(mark-up)']);
    expect(lines('%%\nnot for readers\n\nat all\n%%\nThe bow.\n\n^id-1\n\n#boats #parts\n')).toEqual([
      '(comment)',
      'The bow.',
      '(tags or the id of a block)',
      '(tags or the id of a block)',
    ]);
    expect(lines('## Parts #boats\n- The mast is tall. #rig ^m\n- Wind of force 8 #gale\n')).toEqual([
      '## Parts',
      '- The mast is tall.',
      '- Wind of force 8 #gale',
    ]);
  });

  it('shows the words of links and highlights, and keeps what only looks like a mark', () => {
    expect(
      lines('The [[Keel|lead keel]] and the [[Mast]] are ==heavy==, 100 % and 50 %% of it, 2^10 and C#.'),
    ).toEqual(['The lead keel and the Mast are heavy, 100 % and 50 %% of it, 2^10 and C#.']);
  });

  it('folds callouts, also within each other', () => {
    expect(
      lines('> [!faq]- What is a lee?\n> > [!success]- Answer\n> > The side away from the wind.\n'),
    ).toEqual(['[faq: What is a lee?]', '  [success: Answer]', '    The side away from the wind.']);
  });

  it('keeps cloze deletions as they are written', () => {
    const text = 'The {{keel}} is {{c1::lead::metal}} and {{c2::*heavy*}}.';
    expect(lines(text)).toEqual(['The {{keel}} is {{c1::lead::metal}} and {{c2::heavy}}.']);
    expect(lines('## The {{c1::keel}}\nText.')).toEqual(['## The {{c1::keel}}', 'Text.']);
  });

  it('parts a line below a list that was never part of it', () => {
    expect(lines('- Shared memory\n- Capacity is sold twice\nWhen it breaks, all suffer\n')).toEqual([
      '- Shared memory',
      '- Capacity is sold twice',
      '  When it breaks, all suffer',
    ]);
    expect(lines('- Provided by the\nNorth Wind company\n')).toEqual([
      '- Provided by the North Wind company',
    ]);
  });
});

describe('Pandoc', () => {
  it('hides footnotes and their references', () => {
    expect(
      lines(
        'A lien[^1] binds.^[So says *the* court.] A deed[^two] passes title.\n\n[^1]: A claim.\n    More of it.\n\n    And more.\n[^two]: <http://a.example>\n\nAn end.\n',
      ),
    ).toEqual(['A lien binds. / A deed passes title.', '(footnote)', '(footnote)', 'An end.']);
  });

  it('reads fenced divs as callouts by their class, and through those that only lay out', () => {
    const text =
      ':::: {.columns}\n::: {.column width="50%"}\nLeft side.\n:::\n::::\n\n::: {.callout-tip title="Why"}\nAs it is so.\n\n::: {.example}\nOne of them.\n:::\n:::\n\n::: warning\nMind the step.\n:::\nAn end.\n';
    expect(lines(text)).toEqual([
      'Left side.',
      '[tip: Why]',
      '  As it is so.',
      '  [example]',
      '    One of them.',
      '[warning]',
      '  Mind the step.',
      'An end.',
    ]);
  });

  it('leaves attributes of headings and lines that instruct a program out', () => {
    expect(
      lines('# Keel {#keel .big}\n## Mast {-}\n[TOC]\n\n{: .note }\nText.\n\n{% include a.html %}\n'),
    ).toEqual(['# Keel', '## Mast', '(table of contents)', '(mark-up)', 'Text.', '(template tag)']);
  });

  it('reads definition lists with several paragraphs and abbreviations', () => {
    expect(
      lines(
        'Lien\n:   A claim on property.\n\nDeed\n\n:   A document.\n\n*[CIF]: Cost, insurance, freight\n*[FOB]: Free on board\n',
      ),
    ).toEqual([
      'Lien := A claim on property.',
      'Deed := A document.',
      'CIF := Cost, insurance, freight',
      'FOB := Free on board',
    ]);
  });
});

describe('MkDocs', () => {
  it('reads admonitions and tabs with what is indented under them', () => {
    expect(
      lines(
        '!!! tip "Look out"\n    The boom swings.\n\n    - left\n    - right\n\n=== "Crew"\n    The crew ducks.\n\n??? question "Who ducks?"\n    The crew.\n',
      ),
    ).toEqual([
      '[tip: Look out]',
      '  The boom swings.',
      '  - left',
      '  - right',
      '[tab: Crew]',
      '  The crew ducks.',
      '[question: Who ducks?]',
      '  The crew.',
    ]);
  });
});

describe('combinations', () => {
  it('stand within each other', () => {
    expect(
      lines(
        '- Who does what:\n\n  | Task | Crew |\n  |---|---|\n  | Deck | scrubs<br>paints |\n\n- Answer in code:\n\n  ```sh\n  make sail\n  ```\n- [x] done\n\n> Q: Who?\n> A: The crew.\n',
      ),
    ).toEqual([
      '- Who does what:',
      '  | Task | Crew',
      '  | Deck | scrubs + paints',
      '- Answer in code:',
      '  (code)',
      '- [x] done',
      '[quote]',
      '  Q: Who?',
      '  A: The crew.',
    ]);
  });
});
