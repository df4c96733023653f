import type { Page } from '@playwright/test';
import { expect, test } from '../app.ts';
import { openImport, shoot } from './walk.ts';

const arabic = {
  name: 'bustan.md',
  title: 'مصطلحات البستنة',
  term: 'السماد',
  meaning: 'مادة تضاف إلى التربة لتغذية النبات (NPK 20-10-10)',
  language: 'ar',
  direction: 'rtl',
  text: `# مصطلحات البستنة

| المصطلح | المعنى |
|---|---|
| السماد | مادة تضاف إلى التربة لتغذية النبات (NPK 20-10-10) |
| التقليم | قص الأغصان الزائدة في أواخر الشتاء |
`,
};

const japanese = {
  name: 'sado.md',
  title: '茶道の道具',
  term: '棗',
  meaning: '薄茶の抹茶を入れる漆塗りの器（容量は約50g）',
  language: 'ja',
  direction: 'ltr',
  text: `# 茶道の道具

| 用語 | 意味 |
|---|---|
| 棗 | 薄茶の抹茶を入れる漆塗りの器（容量は約50g） |
| 茶筅 | 抹茶と湯を混ぜて泡立てる竹の道具 |
`,
};

/** A text stands whole in an element of its own, which has its language and the direction that its letters give it. */
async function isolated(
  page: Page,
  within: string,
  text: string,
  { language, direction }: { language: string; direction: string },
): Promise<void> {
  const holder = page.locator(within).locator('bdi').filter({ hasText: text }).first();
  await expect(holder).toBeVisible();
  await expect(holder).toHaveAttribute('lang', language);
  const style = await holder.evaluate((element) => {
    const { direction: way, unicodeBidi } = getComputedStyle(element);
    return { way, unicodeBidi };
  });
  expect(style).toEqual({ way: direction, unicodeBidi: 'isolate' });
}

for (const guide of [arabic, japanese])
  for (const theme of ['Light', 'Dark'])
    test(`a guide in ${guide.language} is whole in preview, search, review and Sources, ${theme.toLowerCase()}`, async ({
      app,
    }) => {
      const { page } = app;
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: theme }).check({ force: true });
      await openImport(page);
      await page.getByTestId('file-input').setInputFiles({
        name: guide.name,
        mimeType: 'text/markdown',
        buffer: Buffer.from(guide.text),
      });
      await expect(page.getByRole('heading', { name: guide.title })).toBeVisible();
      await isolated(page, '.finding-answer', guide.meaning, guide);
      const cards = page.locator('.finding-card');
      const all = await cards.count();
      await page.getByRole('searchbox', { name: 'Find in the cards' }).fill(guide.term);
      await expect(cards.first()).toContainText(guide.term);
      expect(await cards.count()).toBeLessThan(all);
      await page.getByRole('searchbox', { name: 'Find in the cards' }).fill('');
      await shoot(page, `preview-${guide.language}-${theme.toLowerCase()}`);
      await page.getByRole('button', { name: /^Add all \d+ cards$/ }).click();
      await page.getByRole('button', { name: 'Start reviewing' }).click();
      await isolated(page, '.card-prompt', guide.term, guide);
      await page.keyboard.press('Space');
      await isolated(page, '.answer-text', guide.meaning, guide);
      await shoot(page, `review-${guide.language}-${theme.toLowerCase()}`);
      await page.keyboard.press('Shift+S');
      await isolated(page, '.document-card', guide.meaning, guide);
      await shoot(page, `sources-${guide.language}-${theme.toLowerCase()}`);
      await page.keyboard.press('Escape');
      await isolated(page, '.card-prompt', guide.term, guide);
    });
