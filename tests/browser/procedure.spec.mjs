// The page of one procedure: its questions by keyboard, its folds, its window.
import { expect, test } from '@playwright/test';
import { arrived, heading, open } from './guide.mjs';

const main = (page) => page.getByRole('main');
const focused = (page) => page.evaluate(() => document.activeElement?.id);

test('questions are settled by keyboard: the focus goes from one to the next, and to the verdict', async ({ page }) => {
  await open(page, '/move-in/p/late-elderly-join');
  const verdict = page.locator('#verdict');
  await expect(verdict).toContainText('残りの答えで決まります');
  const asked = [];
  await heading(page).focus();
  while (await verdict.textContent() === '残りの答えで決まります') {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('はい');
    const question = await page.locator(':focus').evaluate((button) => button.closest('[role=group]').getAttribute('aria-labelledby'));
    expect(asked).not.toContain(question);
    asked.push(question);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).not.toBe('');
    await expect.poll(() => focused(page)).toMatch(/^(ask-|verdict$)/);
    expect(asked).not.toContain(await focused(page));
  }
  expect(asked.length).toBeGreaterThan(1);
  await expect(verdict).toBeFocused();
  await expect(verdict).toContainText('あなたが受けられるものです');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toContainText('取り消す');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^ask-/);
  expect(asked).toContain(await focused(page));
  await expect(heading(page)).toHaveText(/後期高齢者/);
});

test('what would change the verdict is in the page once it is unfolded, and the focus stays on its button', async ({ page }) => {
  await open(page, '/move-in/p/dog-registration-change?no=has-dog');
  const button = main(page).getByRole('button', { name: '次の答えになると、一覧に加わります' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(button).toBeFocused();
  const inside = page.locator(`#${await button.getAttribute('aria-controls')}`);
  await expect(inside).toContainText('犬を飼っている：はい');
  await page.keyboard.press('Enter');
  await expect(inside).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the window has its whole block: place, hours, telephone, whether it is open', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-08T18:00:00+09:00'));
  await open(page, '/move-in/p/resident-move-in');
  const windows = page.locator('#windows');
  for (const words of ['住民記録窓口', '1階 1番', 'みほん区中央一丁目1番1号', '03-0000-0001', '現金', '3月、4月', 'きょうの受付は終わりました', '次に開く日：4月9日（木）']) {
    await expect(windows).toContainText(words);
  }
  const east = windows.getByRole('button', { name: /東支所/ });
  await expect(windows).not.toContainText('東みほん駅から歩いて3分');
  await east.tap();
  await expect(windows).toContainText('東みほん駅から歩いて3分');
});

test('a day given on the page gives its deadline, and a day of the visit its opening hours', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-04-08T10:00:00+09:00'));
  await open(page, '/move-in/p/resident-move-in?no=move-notified&visit=2026-05-04');
  const facts = page.locator('#facts');
  await expect(facts).toContainText('14日以内');
  await facts.locator('input[type=date]').first().fill('2026-04-01');
  await expect(facts.locator('.due b').first()).toHaveText('4月15日（水）');
  expect(page.url()).toContain('moved-in=2026-04-01');
  await expect(page.locator('#windows')).toContainText('この日は休みです（みどりの日）');
});

test('a link that is pasted where codes are typed opens its plan', async ({ page }) => {
  await open(page, '/code');
  const link = new URL('./#/move-in/result?yes=has-dog&moved-in=2026-04-01', page.url()).href;
  const field = page.getByRole('textbox');
  await field.fill(`うちの計画です ${link.replace('/#', '/?utm_source=x#')}。`);
  await main(page).getByRole('button', { name: 'この計画を開く' }).tap();
  await arrived(page);
  await expect(heading(page)).toHaveText('あなたの手続き');
  expect(page.url()).toBe(link);
  await page.goBack();
  await expect(field).toHaveValue('');
  await field.fill('https://example.com/#/move-in/result?yes=has-dog');
  await expect(main(page)).toContainText('このリンクの計画は、この案内では開けません');
  await expect(main(page).getByRole('button', { name: 'この計画を開く' })).toHaveCount(0);
});
