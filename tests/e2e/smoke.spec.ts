import { expect, test } from './app.ts';

test('the app opens on an empty collection, and again', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Cardwright/u);
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  await app.relaunch();
  await expect(app.page.getByRole('heading').first()).toBeVisible();
});
