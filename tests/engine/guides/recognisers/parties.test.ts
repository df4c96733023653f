import { describe, expect, it } from 'vitest';
import { compiled } from '../compile/support.ts';

function parties(text: string): string[] {
  return compiled(text)
    .parties.map((party) => party.name)
    .toSorted();
}

describe('parties are learned from', () => {
  it.each([
    [
      'columns of verbs',
      '| Step | Buyer pays | Seller pays |\n|---|---|---|\n| Survey | the fee | nothing |\n',
      ['Buyer', 'Seller'],
    ],
    [
      'columns of nouns',
      '| Step | Buyer’s duties | Seller’s duties |\n|---|---|---|\n| Survey | paying | waiting |\n',
      ['Buyer', 'Seller'],
    ],
    [
      'cells of a party column',
      '| Job | Owner |\n|---|---|\n| Locks | Janitor |\n| Keys | Front desk |\n',
      ['Front desk', 'Janitor'],
    ],
    [
      'headings',
      '## Duties of the buyer\n\n- inspect\n\n## Duties of the seller\n\n- disclose\n',
      ['Buyer', 'Seller'],
    ],
    [
      'sentences',
      'The coroner is responsible for the inquest. The registrar is responsible for the certificate.\n',
      ['Coroner', 'Registrar'],
    ],
    [
      'headings with what they do below',
      '# From field to shop\n\n## Grower\n\nThe grower plants the seedlings.\n\n## Wholesaler\n\nThe wholesaler stores the harvest.\n',
      ['Grower', 'Wholesaler'],
    ],
    [
      'who is “the person who is responsible”',
      'The harbour pilot is the person who is responsible for:\n\n- reading the tides\n\nThe lookout is responsible for the horizon.\n',
      ['Harbour pilot', 'Lookout'],
    ],
    [
      'roles below a heading',
      '## Roles\n\n### Scrum master\n\n- removes obstacles\n\n### Product owner\n\n- orders the backlog\n',
      ['Product owner', 'Scrum master'],
    ],
  ])('%s', (_, text, expected) => {
    expect(parties(text)).toEqual(expected);
  });
});

describe('not a party', () => {
  it.each([
    [
      'a kind of control',
      '# Vault\n\n## Access control\n\n- badges\n- guards\n\n## Version control\n\n- branches\n- tags\n',
    ],
    [
      'kinds of controls',
      '# Risk\n\n- **Preventive controls**\n  - locks\n- **Detective controls**\n  - alarms\n',
    ],
    [
      'a line that leads to nothing',
      '# Desk\n\n- Rotate teaching responsibilities\n- Improve the cost control\n- Colour control\n',
    ],
    [
      'a title of two topics',
      '# Work\n\n## Outcomes and expectations\n\n### Responsibilities\n\n- higher pay\n- more travel\n',
    ],
    ['a tool for duties', '# Cloud\n\n## Tools for managing responsibilities\n\n- dashboards\n- alerts\n'],
    ['the role of a thing', '# Caches\n\n## The role of memoisation\n\n- saves work\n- uses memory\n'],
  ])('is made from %s', (_, text) => {
    expect(parties(text)).toEqual([]);
  });

  it('is made from what roles have to do, but from the roles', () => {
    const table =
      '| Role | Responsibility |\n|---|---|\n| Board | Final say on budgets |\n| Treasurer | Keeps the books |\n| Steward | Opens the hall |\n';
    expect(parties(table)).toEqual(['Board', 'Steward', 'Treasurer']);
  });

  it('stops at a name with a hyphen or a bracket', () => {
    const text =
      'The third-party administrator is responsible for claims. The policy-holder is responsible for premiums. You must tell them.\n';
    expect(parties(text)).toEqual(['Policy-holder', 'Third-party administrator']);
  });

  it.each([
    ['an adjective', '## Key responsibilities\n\n- one\n\n## Shared responsibilities\n\n- two\n'],
    ['the subject of the title', '# Ward duties\n\nThe ward is quiet.\n\n## Morning\n\n- sweep\n'],
    [
      'a column that compares',
      '| Feature | Basic | Premium |\n|---|---|---|\n| Price | 3 | 5 |\n| Support | x |  |\n',
    ],
    ['a reader who is merely addressed', 'You must know the basics. You should read on.\n'],
  ])('%s', (_, text) => {
    expect(parties(text)).toEqual([]);
  });
});

describe('one party under several names', () => {
  it('by number and article', () => {
    const [party] = compiled(
      'Tenants are responsible for rent. The tenant is responsible for noise.\n',
    ).parties;
    expect(party?.name).toBe('Tenant');
    expect(party?.aliases.map((alias) => alias.toLowerCase())).toContain('tenants');
  });

  it('by an abbreviation that the document defines', () => {
    const found = compiled(
      'The Data Protection Officer (DPO) is responsible for advice. The DPO is responsible for training.\n',
    ).parties;
    expect(found).toHaveLength(1);
    expect([found[0]?.name, ...(found[0]?.aliases ?? [])]).toEqual(
      expect.arrayContaining(['DPO', 'Data Protection Officer']),
    );
  });

  it('“you” is the side that is set against the other one', () => {
    const compilation = compiled(
      '## Bank duties\n\nThe bank is responsible for the vault.\n\n## Client duties\n\nThe client is responsible for the key.\n\nThe bank changes the lock, but you must report the loss.\n',
    );
    expect(compilation.parties.map((party) => party.name).toSorted()).toEqual(['Bank', 'Client']);
    const card = compilation.cards.find((one) => one.prompt === 'Who reports the loss?');
    expect(card?.answer).toEqual(['Client']);
  });

  it('“you” stays itself where nothing says who it is', () => {
    const compilation = compiled(
      '## Bank responsibilities\n\n- the vault\n\n## Your responsibilities\n\n- the key\n',
    );
    expect(compilation.parties.map((party) => party.name).toSorted()).toEqual(['Bank', 'You']);
  });
});
