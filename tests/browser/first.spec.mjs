// The first screens stand in the page before the app is here; the app takes over what was done on them.
import { expect, test } from '@playwright/test';
import { answersIn, arrived, heading } from './guide.mjs';
import { slow, shifts, watchShifts } from './slow.mjs';

/** The first screen that is shown. */
const shown = (page) => page.locator('#first-screens .first-screen.shown');
const app = (page) => page.locator('#app');

/** The program never comes. */
const withoutProgram = (page) => page.route('**/*.wasm', () => {});

async function toFirstQuestion(page, fragment = '/') {
  await page.goto(`./#${fragment}`, { waitUntil: 'domcontentloaded' });
  if (fragment === '/') await shown(page).getByRole('link', { name: /^引っ越してきた/ }).first().tap();
  await shown(page).getByRole('link', { name: '質問をはじめる' }).tap();
  await expect(page).toHaveURL(/\/move-in\/q\//);
}

test('without the program, start page, life event and first question can be read and filled in', async ({ page }) => {
  await withoutProgram(page);
  await toFirstQuestion(page);
  await expect(shown(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/みほん区（見本）/);
  const boxes = shown(page).locator('input[data-box]');
  await boxes.first().check();
  await shown(page).getByRole('checkbox', { name: 'どれもない' }).check();
  await expect(boxes.first()).not.toBeChecked();
  await shown(page).getByRole('checkbox', { name: 'わからないものがある' }).check();
  await expect(shown(page).getByRole('checkbox', { name: 'どれもない' })).not.toBeChecked();
  await shown(page).locator('input[data-unsure]').first().check();
  await boxes.first().check();
  await expect(shown(page).locator('input[data-unsure]').first()).not.toBeChecked();
  await shown(page).getByRole('button', { name: 'もどる' }).tap();
  await expect(shown(page).getByRole('heading', { level: 1 })).toHaveText('引っ越してきた');
  await page.goBack();
  await expect(shown(page).getByRole('heading', { level: 1 })).toHaveText('必要な手続きを調べる');
});

test('a link to any first screen shows it before the program', async ({ page }) => {
  await withoutProgram(page);
  for (const [fragment, title] of [['/birth', '赤ちゃんが生まれた'], ['/bereavement?lang=en', 'ご家族が亡くなった']]) {
    await page.goto(`./#${fragment}`);
    await page.reload();
    await expect(shown(page).getByRole('heading', { level: 1 })).toHaveText(title);
  }
  await page.goto('./#/move-in/result?yes=has-dog');
  await page.reload();
  await expect(shown(page)).toHaveText(/読み込んでいます/);
});

test('the pages before and after the app takes over are the same to the eye', async ({ page }) => {
  const pictures = async (fragment) => {
    const places = () => page.evaluate(() => [...document.querySelectorAll('h1, h2, label, button, a, p, input, footer')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.tagName, x, y, width, height].map((value) => (value.toFixed ? value.toFixed(1) : value)).join(' ');
      }));
    await page.goto('about:blank');
    await page.goto(`./#${fragment}`);
    await expect(shown(page)).toBeVisible();
    const before = await places();
    program.resolve();
    await arrived(page);
    return [before, await places()];
  };
  const program = later();
  await page.route('**/*.wasm', async (route) => { await program.promise; await route.continue(); });
  const [before, after] = await pictures('/');
  expect(before.length).toBeGreaterThan(20);
  expect(after).toEqual(before);
});

function later() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

test('the focus, what is typed and the caret stay when the app takes over', async ({ page }) => {
  const program = later();
  await page.route('**/*.wasm', async (route) => { await program.promise; await route.continue(); });
  await page.goto('./');
  const field = shown(page).getByRole('searchbox');
  await field.fill('保育園');
  await field.press('ArrowLeft');
  program.resolve();
  await arrived(page);
  const typed = await page.evaluate(() => [document.activeElement.value, document.activeElement.selectionStart]);
  expect(typed).toEqual(['保育園', 2]);
});

test('a day typed before is kept', async ({ page }) => {
  const program = later();
  await page.route('**/*.wasm', async (route) => { await program.promise; await route.continue(); });
  await page.goto('./#/move-in');
  await shown(page).locator('input[type=date]').fill('2026-04-01');
  program.resolve();
  await arrived(page);
  await expect(app(page).locator('input[type=date]').first()).toHaveValue('2026-04-01');
  expect(page.url()).toContain('moved-in=2026-04-01');
});

for (let round = 0; round < 20; round += 1) {
  // Spread over the time in which the program comes, in an order that a calendar could not have thought of.
  const moment = (round * 7919) % 3000;
  test(`a press ${moment} ms after the first question stands there is never lost, and nothing moves`, async ({ page }) => {
    await watchShifts(page);
    await slow(page);
    await page.goto(`./#/move-in`);
    await shown(page).or(app(page)).getByRole('link', { name: '質問をはじめる' }).first().tap();
    await expect(page).toHaveURL(/\/move-in\/q\//);
    await page.evaluate((wait) => new Promise((done) => { setTimeout(done, wait); }), moment);
    const ticked = await tapBoxesAndNext(page);
    await expect.poll(() => answersIn(page.url()).yes, { timeout: 20_000 }).toEqual(expect.arrayContaining([ticked]));
    await arrived(page);
    await expect(heading(page)).toBeFocused();
    expect(await shifts(page)).toEqual([]);
  });
}

test('English chosen before the app is here is what the app speaks, and a day typed goes along to the question', async ({ page }) => {
  await slow(page);
  await page.goto('./#/move-in');
  await shown(page).locator('input[type=date]').fill('2026-04-01');
  await shown(page).getByRole('link', { name: '質問をはじめる' }).tap();
  await page.locator('#first-screens [data-lang=en]').tap();
  await arrived(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(app(page).getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect(page.url()).toContain('moved-in=2026-04-01');
});

test('what is done while the app makes way for the browser is not lost', async ({ page }) => {
  // Every step of the program seems to take too long, so it gives way whenever it may; then somebody ticks a box.
  await page.addInitScript(() => {
    const later = globalThis.setTimeout;
    let now = Date.now();
    Date.now = () => { now += 20; return now; };
    globalThis.ticked = [];
    globalThis.setTimeout = (act, wait, ...more) => later(() => {
      const box = document.querySelector('#first-screens .first-screen.shown input[data-box]:not(:checked)');
      if (wait === 0 && box) {
        box.click();
        globalThis.ticked.push(box.dataset.box);
      }
      act();
    }, wait, ...more);
  });
  await page.goto('./#/move-in/q/has-japanese-adult');
  await arrived(page);
  const ticked = await page.evaluate(() => globalThis.ticked);
  expect(ticked.length).toBeGreaterThan(0);
  for (const id of ticked) await expect(app(page).locator(`input[data-box="${id}"]`)).toBeChecked();
});

/** Ticks the second box and presses 「次へ」, on whichever of the two pages is there at each moment. */
async function tapBoxesAndNext(page) {
  const box = page.locator('.first-screen.shown input[data-box], #app:not([hidden]) input[data-box]').nth(1);
  const id = await box.getAttribute('data-box');
  await box.tap();
  await page.locator('.first-screen.shown [data-next], #app:not([hidden]) [data-next]').first().tap();
  return id;
}
