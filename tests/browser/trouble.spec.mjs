// The worst moments: damaged links, missing and broken files, old browsers, no storage.
import { expect, test } from '@playwright/test';
import { answersIn, heading, open } from './guide.mjs';

/** What asking about moving in takes; its plan's texts and its translation are other files. */
const GUIDE = /move-in\.[0-9a-f]+\.guide$/;

test('a damaged link says so and keeps what is sound', async ({ page }) => {
  await open(page, '/move-in?yes=has-dog,no-such-thing&no=%ZZ&moved-in=2026-02-31&colour');
  await expect(page.getByText('リンクの一部を読み取れませんでした', { exact: true })).toBeVisible();
  for (const part of ['no-such-thing', '2026-02-31', 'colour']) {
    await expect(page.getByRole('main')).toContainText(part);
  }
  await expect.poll(() => answersIn(page.url()).yes).toEqual(['has-dog']);
  await expect.poll(() => page.url()).not.toContain('no-such-thing');
});

test('a link to a life event that does not exist leads to the start page and says so', async ({ page }) => {
  await open(page, '/no-such-event/q/has-dog?yes=has-dog');
  await expect(page.getByText('リンクの一部を読み取れませんでした', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^引っ越してきた/ })).toBeVisible();
});

test('senseless addresses never break the page', async ({ page }) => {
  for (const fragment of ['', '/', '//', '?', '/move-in/q/', '/%E3%81%82', '/move-in/result?yes=,,,', '/\u0000', `/${'a'.repeat(5000)}`]) {
    await open(page, fragment);
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
});

test('a missing guide file says what to do, and a second try helps', async ({ page }) => {
  await page.route(GUIDE, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open(page, '/move-in');
  await expect(heading(page)).toHaveText('案内の内容が見つかりませんでした');
  await expect(page.getByRole('main').getByRole('link', { name: '03-0000-0000' }).first()).toBeVisible();
  await page.unroute(GUIDE);
  await page.getByRole('button', { name: 'もう一度読み込む' }).tap();
  await expect(heading(page)).toHaveText('引っ越してきた');
});

test('a damaged guide file, and a page of somebody else instead of it, are refused with a reason', async ({ page }) => {
  await page.route(GUIDE, async (route) => {
    const body = Buffer.from(await (await route.fetch()).body());
    body[body.length - 9] ^= 1;
    await route.fulfill({ body });
  });
  await open(page, '/move-in');
  await expect(heading(page)).toHaveText('案内の内容を読み取れませんでした');
  await page.unroute(GUIDE);
  await page.route('**/index.guide', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi login</h1>' }));
  await page.reload();
  await expect(heading(page)).toHaveText('案内の内容を読み取れませんでした');
});

test('where the texts of a plan are missing, questions can be asked, and the plan says what to do', async ({ page }) => {
  const rest = /move-in\.rest\.[0-9a-f]+\.guide$/;
  await page.route(rest, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await open(page, '/move-in');
  await expect(heading(page)).toHaveText('引っ越してきた');
  await open(page, '/move-in/result');
  await expect(heading(page)).toHaveText('案内の内容が見つかりませんでした');
  await page.unroute(rest);
  await page.getByRole('button', { name: 'もう一度読み込む' }).tap();
  await expect(heading(page)).toHaveText('あなたの手続き');
});

test('without a network the page says so', async ({ page }) => {
  await page.route('**/index.guide', (route) => route.abort('internetdisconnected'));
  await open(page);
  await expect(heading(page)).toHaveText('通信ができませんでした');
});

test('a browser without WebAssembly gets a plain message with the telephone number', async ({ page }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto('./');
  await expect(page.getByText('ブラウザを新しくするか', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: '03-0000-0000' }).first()).toBeVisible();
});

test('without JavaScript the page says so and whom to call', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:4173/');
  expect(await page.locator('noscript').textContent()).toContain('JavaScript を有効にしてください');
  await expect(page.getByText('ブラウザを新しくするか', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: '03-0000-0000' }).first()).toBeVisible();
  await context.close();
});

test('storage refused: everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get: refuse });
  });
  await open(page, '/move-in');
  await page.getByRole('link', { name: '質問をはじめる' }).tap();
  await expect(page).toHaveURL(/\/q\//);
});

test('nothing is asked of another server, and no answer is in any request', async ({ page }) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page, '/move-in/result?yes=has-dog&moved-in=2026-04-01');
  await expect(heading(page)).toBeVisible();
  for (const url of requests) {
    expect(new URL(url).origin).toBe('http://127.0.0.1:4173');
    expect(url.split('#')[0]).not.toMatch(/has-dog|2026-04-01|\?/);
  }
});
