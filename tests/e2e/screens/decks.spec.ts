import { expect, test } from '../app.ts';
import { addAll, openShippedGuide } from './walk.ts';

test('a deck is made, moved and deleted with its cards, and comes back with one key', async ({ app }) => {
  const { page } = app;
  await openShippedGuide(page);
  await addAll(page);
  await page.getByRole('link', { name: 'Today' }).click();
  const table = page.getByRole('table', { name: 'Decks' });
  await expect(table).toBeVisible();
  const rows = await table.getByRole('row').count();
  await page.keyboard.press('n');
  await page.getByLabel('Name').fill('Exams');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row')).toHaveCount(rows + 1);
  const other = table.getByRole('button', { name: /^What to do with (?!Exams)/ }).first();
  await other.click();
  await page.getByRole('menuitem', { name: 'Move …' }).click();
  await page.getByLabel('Put it inside').selectOption('Exams');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(table.getByRole('button', { name: /^What to do with Exams::/ }).first()).toBeVisible();
  await table.getByRole('button', { name: 'What to do with Exams', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete …' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete “Exams”?' })).toContainText(
    /All of its \d+ cards go with it/,
  );
  await page.getByRole('button', { name: 'Delete deck' }).click();
  await expect(page.getByText(/^Deck “Exams” and \d+ cards deleted$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Learn what your study guide says' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(table.getByRole('row')).toHaveCount(rows + 1);
  await app.relaunch();
  await expect(app.page.getByRole('button', { name: /^What to do with Exams::/ }).first()).toBeVisible();
});
