import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { openImport } from '../screens/walk.ts';

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const guide = `# Duties at sea

| Area | Crew manages | Guest manages |
|---|---|---|
| Deck | Ropes | Shoes |
`;

const markdown = (text: string): Upload => ({
  name: 'duties.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
});

async function choose(page: Page, ...files: Upload[]): Promise<void> {
  await openImport(page);
  await page.getByTestId('file-input').setInputFiles(files);
}

const add = (page: Page): Promise<void> => page.getByRole('button', { name: /^Add all \d+ cards$/ }).click();

test('a document becomes cards, is known the next time, and the import is taken back as a whole', async ({
  app,
}) => {
  const { page } = app;
  await choose(page, markdown(guide));
  await add(page);
  await expect(page.getByRole('heading', { name: '2 cards added' })).toBeVisible();
  await app.relaunch();
  await choose(app.page, markdown(guide));
  await expect(app.page.getByRole('treegrid')).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Add all/ })).toHaveCount(0);
  await app.page.keyboard.press('Control+z');
  await expect(app.page.getByText('Taken back: Import of Duties at sea')).toBeVisible();
});

test('a document that cannot be read ends in words, and another can be chosen at once', async ({ app }) => {
  const { page } = app;
  await choose(page, markdown(''));
  await expect(page.getByText(/“duties\.md” is empty/)).toBeVisible();
  await page.getByTestId('file-input').setInputFiles([markdown(guide)]);
  await expect(page.getByRole('treegrid')).toBeVisible();
});

test('a hostile page shows its text, and no script of it runs', async ({ app }) => {
  const { page } = app;
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  const cell = `Ropes<script>alert(1)</script><img src="x" onerror="document.title = 'owned'">`;
  const html = `<h1 onclick="alert(2)">Duties</h1><table>
    <tr><th>Area</th><th>Crew manages</th><th>Guest manages</th></tr>
    <tr><td>Deck</td><td>${cell}</td><td>Shoes</td></tr></table><iframe srcdoc="<script>alert(3)</script>"></iframe>`;
  await choose(page, { name: 'duties.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByRole('treegrid').locator('img, script, iframe')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveCount(0);
  await add(page);
  await expect(page.getByRole('heading', { name: '2 cards added' })).toBeVisible();
  await expect(page).toHaveTitle(/Cardwright/u);
  expect(asked).toBe(0);
});
