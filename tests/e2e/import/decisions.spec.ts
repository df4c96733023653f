import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { openImport } from '../screens/walk.ts';

const upload = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

const deck = upload(
  'deck.md',
  `# Duties on deck

| Task | Responsible |
|---|---|
| Mooring lines | Crew |
| Life jackets | Guest |
`,
);

/** Says of the mooring lines what deck.md says otherwise. */
const harbour = upload(
  'harbour.md',
  `# Duties in harbour

| Task | Responsible |
|---|---|
| Mooring lines | Guest |
| Gangway | Crew |
`,
);

async function choose(page: Page, ...files: (typeof deck)[]): Promise<void> {
  await openImport(page);
  await page.getByTestId('file-input').setInputFiles(files);
  await expect(page.getByRole('treegrid')).toBeVisible();
}

const conflict = (page: Page) => page.getByRole('row').filter({ hasText: 'Keep all, each with its scope' });

test('two documents that disagree are shown side by side, and kept with a scope each, by keys alone', async ({
  app,
}) => {
  const { page } = app;
  await choose(page, deck, harbour);
  const row = conflict(page);
  await expect(row).toContainText('deck.md, line 5');
  await expect(row).toContainText('harbour.md, line 5');
  await row.focus();
  await page.keyboard.press('b');
  await page.getByLabel('Crew holds for').fill('at sea');
  await page.getByLabel('Guest holds for').fill('in harbour');
  await expect(page.getByRole('group', { name: 'As you will see it' }).first()).toContainText(/at sea/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Holds for: in harbour')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '4 cards added' })).toBeVisible();
});

test('what is left open is asked in Sources, answered there, and makes its card', async ({ app }) => {
  const { page } = app;
  await choose(page, deck, harbour);
  await page.getByRole('button', { name: /^Add/ }).click();
  await expect(page.getByRole('heading', { name: '2 cards added' })).toBeVisible();
  await app.relaunch();
  const again = app.page;
  await again.getByRole('link', { name: 'Answer in Sources' }).click();
  const row = again.locator('[data-asked]').first();
  await expect(row).toContainText('deck.md · line 5');
  await row.focus();
  await again.keyboard.press('1');
  await expect(again.getByText('1 card made')).toBeVisible();
  await again.getByRole('link', { name: 'Duties on deck' }).click();
  await again.getByRole('tab', { name: /^Cards/ }).click();
  await expect(again.getByRole('listbox', { name: 'Cards of this document' })).toContainText(
    /mooring lines/i,
  );
});

test('a card is edited in its row, and a whole group is left out', async ({ app }) => {
  const { page } = app;
  await choose(page, deck);
  await page
    .getByRole('button', { name: /^Leave out all:/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Nothing to add' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: /life jackets/i });
  await row
    .getByText(/life jackets/i)
    .first()
    .click();
  await page.keyboard.press('e');
  await page.getByLabel('Question').fill('Whose are the life jackets?');
  await expect(page.getByRole('group', { name: 'As you will see it' })).toContainText(
    'Whose are the life jackets?',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Add 1 card' }).click();
  await expect(page.getByRole('heading', { name: '1 card added' })).toBeVisible();
});
