import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app.ts';
import { addAll, openImport, questionOf, shoot } from '../screens/walk.ts';

/** Real documents beside the project; elsewhere these tests are skipped by name. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'study-guides');
const samples = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
  : [];

test('real study guides become cards that are reviewed today and come back on a later day', async ({
  app,
}) => {
  test.skip(samples.length === 0, 'the real study guides are not beside the project');
  const { page } = app;
  await openImport(page);
  await page.getByTestId('file-input').setInputFiles(samples.map((name) => join(folder, name)));
  await expect(page.getByRole('treegrid')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/\d+ to decide/)).toBeVisible();
  await shoot(page, `samples-preview-${app.host}`);
  await addAll(page);
  await page.getByRole('button', { name: 'Start reviewing' }).click();
  for (let answered = 0; answered < 8; answered += 1) {
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
    const question = await questionOf(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
    if (answered === 0) await shoot(page, `samples-answer-${app.host}`);
    await page.keyboard.press('4');
    await expect.poll(() => questionOf(page)).not.toBe(question);
  }

  await app.relaunch({ clockShiftMs: 30 * 86_400_000 });
  await expect(app.page.getByText(/^\d+ cards wait$/)).toBeVisible();
  await app.page.getByRole('button', { name: /^Start/ }).click();
  await expect(app.page.getByRole('button', { name: /^Show answer/ })).toBeVisible();
  expect(app.faults).toEqual([]);
});
