import { expect, test } from '../app.ts';
import { addAll, openImport, openShippedGuide, questionOf } from './walk.ts';

test('ten cards are imported and reviewed with the keyboard alone, and the next start knows of them', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const guide = page.getByRole('button', { name: /^See its cards/ }).first();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await guide.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(guide).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /cards added$/ })).toBeVisible();
  await page.keyboard.press('Enter');

  for (let answered = 0; answered < 10; answered += 1) {
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
    const question = await questionOf(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
    expect(await questionOf(page)).toBe(question);
    await page.keyboard.press(answered % 2 === 0 ? '3' : '4');
    await expect(page.getByRole('region', { name: 'Answer' })).toBeHidden();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '10 cards answered' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/You have answered 10 cards today/)).toBeVisible();

  await app.relaunch();
  await expect(app.page.getByText(/You have answered 10 cards today/)).toBeVisible();
});

test('an answer is taken back with U and its card is there again', async ({ app }) => {
  const { page } = app;
  await openShippedGuide(page);
  await addAll(page);
  await page.getByRole('button', { name: 'Start reviewing' }).click();
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
  const question = await questionOf(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect.poll(() => questionOf(page)).not.toBe(question);
  await page.keyboard.press('u');
  await expect.poll(() => questionOf(page)).toBe(question);
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
});

test('the source opens at the lines of the card and closes again', async ({ app }) => {
  const { page } = app;
  await openShippedGuide(page);
  await addAll(page);
  await page.getByRole('button', { name: 'Start reviewing' }).click();
  await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
  await page.keyboard.press('Space');
  const where = await page.locator('.answer-source-name').first().innerText();
  const first = /lines? (\d+)/.exec(where)?.[1] ?? '';
  await page.keyboard.press('s');
  const marked = page.locator('.source-marked');
  await expect(marked.first()).toBeInViewport();
  expect(await marked.first().locator('.source-number').innerText()).toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Source' })).toBeHidden();
});

test('an import is taken back as a whole', async ({ app }) => {
  const { page } = app;
  await openShippedGuide(page);
  await addAll(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Taken back/)).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: 'Learn what your study guide says' })).toBeVisible();
});

test('a document that was imported before adds nothing and says so', async ({ app }) => {
  const { page } = app;
  const ferry = {
    name: 'ferry.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(
      '# Ferry crew\n\n| Task | Responsible |\n|---|---|\n| Mooring lines | Deckhand |\n| Radio watch | Captain |\n',
    ),
  };
  await openImport(page);
  await page.locator('input[type=file][accept]').setInputFiles(ferry);
  await expect(page.getByRole('heading', { name: 'Ferry crew' })).toBeVisible();
  await page.getByRole('button', { name: /^Add / }).click();
  await page.getByRole('button', { name: 'Import another' }).click();
  await page.locator('input[type=file][accept]').setInputFiles(ferry);
  await expect(page.getByText('You have imported this document before')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
});

test('a document that cannot be read is told apart in words, and nothing is added', async ({ app }) => {
  const { page } = app;
  await openImport(page);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex');
  await page.locator('input[type=file][accept]').setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await expect(page.getByText('Nothing was imported')).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: 'Learn what your study guide says' })).toBeVisible();
});

test('settings outlive a restart', async ({ app }) => {
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await app.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await app.page.getByLabel('New cards a day').fill('7');
  await app.page.keyboard.press('Enter');
  await app.relaunch();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await expect(app.page.getByLabel('New cards a day')).toHaveValue('7');
});

test('the palette walks to its last command, keeps it in sight and runs it', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.setViewportSize({ width: 900, height: 320 });
  await page.keyboard.press('Control+k');
  const last = page.getByRole('menuitem').last();
  await expect(last).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('data-focused', 'true');
  await expect(last).toBeInViewport();
  await expect(last).toHaveText(/About Cardwright/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'About Cardwright' })).toBeVisible();
});
