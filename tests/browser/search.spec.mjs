// The search: typed on the start page or on its own, by keyboard and with kana that are still to be converted.
import { expect, test } from '@playwright/test';
import { heading, open } from './guide.mjs';

const main = (page) => page.getByRole('main');
const field = (page) => page.getByRole('searchbox');
const caret = (page) => field(page).evaluate((input) => [input.selectionStart, input.selectionEnd]);

test('what is typed on the start page goes on on the page of the search, with focus and caret', async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.keyboard.type('てんにゅう');
  await expect(heading(page)).toHaveText('手続きの一覧');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('てんにゅう');
  await expect(main(page).getByRole('link', { name: /転入届/ }).first()).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.type('あ');
  await expect(field(page)).toHaveValue('あてんにゅう');
  expect(await caret(page)).toEqual([1, 1]);
  await page.goBack();
  await expect(heading(page)).toHaveText('必要な手続きを調べる');
  await expect(field(page)).toHaveValue('あてんにゅう');
});

test('a letter put before a word that is there already keeps its place', async ({ page }) => {
  await open(page);
  await field(page).fill('ぬ');
  await page.goBack();
  await expect(heading(page)).toHaveText('必要な手続きを調べる');
  await field(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('い');
  await expect(heading(page)).toHaveText('手続きの一覧');
  await expect(field(page)).toHaveValue('いぬ');
  expect(await caret(page)).toEqual([1, 1]);
});

test('kana that are not converted yet stay so while the page changes', async ({ page }) => {
  await open(page);
  await field(page).focus();
  const input = await field(page).elementHandle();
  const events = await field(page).evaluateHandle((input) => {
    const seen = [];
    for (const name of ['compositionstart', 'compositionend', 'blur']) input.addEventListener(name, () => seen.push(name));
    return seen;
  });
  const device = await page.context().newCDPSession(page);
  for (const text of ['い', 'いぬ']) {
    await device.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(heading(page)).toHaveText('手続きの一覧');
    await expect(field(page)).toHaveValue(text);
  }
  expect(await events.jsonValue()).toEqual(['compositionstart']);
  expect(await field(page).evaluate((input, before) => input === before, input)).toBe(true);
  await device.send('Input.insertText', { text: '犬' });
  await expect(field(page)).toHaveValue('犬');
  await expect(field(page)).toBeFocused();
  await expect(main(page).locator('mark').first()).toHaveText('犬');
});

test('while the file of the search is late nothing typed is lost', async ({ page }) => {
  let deliver;
  const late = new Promise((resolve) => { deliver = resolve; });
  await page.route('**/search.*.guide', async (route) => { await late; await route.continue(); });
  await open(page);
  await field(page).focus();
  await page.keyboard.type('いぬ');
  await expect(main(page)).toContainText('読み込んでいます');
  await page.keyboard.type('の');
  deliver();
  await expect(page.locator('#announcement')).toContainText('見つかりました');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('いぬの');
});

test('each hit names its life event, and a life event unfolds all its procedures', async ({ page }) => {
  await open(page, '/procedures');
  await field(page).fill('転入届');
  const hit = main(page).getByRole('listitem').filter({ hasText: '転入届' }).first();
  await expect(hit).toContainText('引っ越してきた');
  const event = main(page).getByRole('button', { name: /^ご家族が亡くなった/ });
  const links = main(page).getByRole('link');
  const before = await links.count();
  await event.tap();
  expect(await links.count()).toBeGreaterThan(before + 100);
  await event.tap();
  expect(await links.count()).toBe(before);
});
