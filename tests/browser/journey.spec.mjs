// A household moves in: from the start page to the plan.
import { expect, test } from '@playwright/test';
import {
  answerAll, answersIn, answerScreen, arrived, boxOf, byKeyboard, hasAnswers, heading, open, settled, tap,
} from './guide.mjs';

const FAMILY = [
  'crosses-tokyo-border', 'has-japanese-adult', 'has-child-under-18', 'has-mynumber-card', 'is-employed',
  'employee-insured', 'has-child-in-elementary-or-junior-high', 'child-changes-school', 'has-driver-licence',
  'owns-car', 'has-dog',
];

async function toFirstQuestion(page, press) {
  await press(page, page.getByRole('link', { name: /^引っ越してきた/ }));
  await expect(heading(page)).toHaveText('引っ越してきた');
  const day = page.locator('input[type=date]').first();
  if (press === byKeyboard) {
    await byKeyboard(page, day, null);
    await page.keyboard.type('04012026'); // the order of Chromium's own language
    await page.keyboard.press('Tab');
  } else {
    await day.fill('2026-04-01');
  }
  await expect(day).toHaveValue('2026-04-01');
  await press(page, page.getByRole('link', { name: '質問をはじめる' }));
  await expect(page).toHaveURL(/\/q\//);
}

for (const [way, press] of [['by touch', tap], ['by keyboard only', byKeyboard]]) {
  test(`a family moves in, ${way}`, async ({ page }) => {
    await open(page);
    await toFirstQuestion(page, press);
    const screens = await answerAll(page, FAMILY, press);
    expect(screens).toBeLessThanOrEqual(16);
    const main = page.getByRole('main');
    await expect(main.getByText('転入届', { exact: true }).filter({ visible: true }).first()).toBeVisible();
    await expect(main.getByText('4月15日（水）', { exact: false }).filter({ visible: true }).first()).toBeVisible();
    await expect(main.getByText(/犬/).filter({ visible: true }).first()).toBeVisible();
    await expect(main.getByRole('heading', { name: '持ちもの', exact: true })).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });
}

test('each step puts the focus on the new heading, changes the title and is announced', async ({ page }) => {
  await open(page);
  await toFirstQuestion(page, tap);
  const seen = new Set();
  for (let step = 0; step < 3; step += 1) {
    await expect(heading(page)).toBeFocused();
    const text = await heading(page).innerText();
    await expect(page).toHaveTitle(new RegExp(text.slice(0, 8).replace(/[（）()]/g, '.')));
    await expect(page.locator('#announcement')).not.toBeEmpty();
    expect(seen.has(text)).toBe(false);
    seen.add(text);
    await answerScreen(page, FAMILY, tap);
  }
});

test('nothing moves while answering', async ({ page }) => {
  await toQuestions(page);
  const places = () => page.locator('main label, h1').evaluateAll(
    (all) => all.map((element) => Math.round(element.getBoundingClientRect().top + scrollY)));
  const before = await places();
  for (const id of ['crosses-tokyo-border', 'has-child-under-18']) {
    await boxOf(page, id).tap();
    expect(await places()).toEqual(before);
  }
  const next = () => page.getByRole('button', { name: '次へ', exact: true }).boundingBox();
  const place = await next();
  await answerScreen(page, ['is-single-parent'], tap);
  expect(await next()).toEqual(place);
});

async function toQuestions(page) {
  await open(page, '/move-in');
  await tap(page, page.getByRole('link', { name: /質問/ }));
  await expect(page).toHaveURL(/\/q\//);
}

test('back and forward of the browser walk the questions and lose no answer', async ({ page }) => {
  await toQuestions(page);
  const first = await heading(page).innerText();
  await answerScreen(page, FAMILY, tap);
  const second = await heading(page).innerText();
  await answerScreen(page, FAMILY, tap);
  const third = await heading(page).innerText();
  await page.goBack();
  await expect(heading(page)).toHaveText(second);
  await page.goBack();
  await expect(heading(page)).toHaveText(first);
  await expect(boxOf(page, 'has-child-under-18')).toBeChecked();
  await page.goForward();
  await expect(heading(page)).toHaveText(second);
  await page.goForward();
  await expect(heading(page)).toHaveText(third);
  await answerAll(page, FAMILY);
  expect(answersIn(page.url()).yes).toEqual(expect.arrayContaining(['has-child-under-18', 'has-dog']));
});

test('a reload brings back the same question and the same plan', async ({ page }) => {
  await toQuestions(page);
  await answerScreen(page, FAMILY, tap);
  const question = await heading(page).innerText();
  await page.reload();
  await expect(heading(page)).toHaveText(question);
  await answerAll(page, FAMILY);
  const plan = await page.getByRole('main').innerText();
  await page.reload();
  await expect(heading(page)).toHaveText('あなたの手続き');
  await arrived(page);
  expect(await page.getByRole('main').innerText()).toBe(plan);
});

test('a changed answer keeps the later ones and asks only what is newly needed', async ({ page }) => {
  await toQuestions(page);
  await answerAll(page, FAMILY.filter((id) => id !== 'has-child-under-18' && !id.startsWith('child-')
    && id !== 'has-child-in-elementary-or-junior-high'));
  await tap(page, page.getByRole('link', { name: /答え/ }).first());
  await expect(heading(page)).toHaveText('答えの確認');
  await tap(page, page.getByRole('link', { name: /変更/ }).or(page.getByRole('button', { name: /変更/ })).first());
  await settled(page);
  await boxOf(page, 'has-child-under-18').tap();
  await tap(page, page.getByRole('button', { name: '次へ', exact: true }));
  await expect(page).toHaveURL(/\/(q|change|review)/);
  let asked = 0;
  while (!/\/(review|result)/.test(page.url())) {
    await answerScreen(page, FAMILY, tap);
    asked += 1;
  }
  expect(asked).toBeLessThanOrEqual(3);
  const answers = answersIn(page.url());
  expect(answers.yes).toEqual(expect.arrayContaining(['has-child-under-18', 'has-dog', 'owns-car']));
});

test('unsure everywhere ends in a calm plan of possible procedures', async ({ page }) => {
  await toQuestions(page);
  for (let screens = 0; !page.url().includes('/result'); screens += 1) {
    expect(screens).toBeLessThan(30);
    const before = page.url();
    await settled(page);
    const box = page.getByRole('checkbox', { name: 'わからないものがある', exact: true });
    if (await box.count()) {
      await box.tap();
      await tap(page, page.getByRole('button', { name: '次へ', exact: true }));
    } else {
      await tap(page, page.getByRole('button', { name: 'わからない', exact: true }));
    }
    await expect.poll(() => page.url()).not.toBe(before);
  }
  await expect(page.getByText('わからないままでも大丈夫です')).toBeVisible();
  await expect(page.getByRole('button', { name: /確かめたいこと/ })).toBeVisible();
});

test('a household without any procedure is told so, and whom to call', async ({ page }) => {
  await open(page, '/school');
  await tap(page, page.getByRole('link', { name: '質問をはじめる' }));
  await expect(page).toHaveURL(/\/q\//);
  for (let screens = 0; !page.url().includes('/result'); screens += 1) {
    expect(screens).toBeLessThan(30);
    await answerScreen(page, [], tap);
  }
  await expect(page.getByText('必要な手続きは見つかりませんでした').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '03-0000-0000' }).first()).toBeVisible();
  await page.screenshot({ path: '../../target/screenshots/nothing-360.png', fullPage: true });
});

test.describe('おわる', () => {
  for (const where of ['a question', 'the plan']) {
    test(`leaves no answer that Back could reach, from ${where}`, async ({ page }) => {
      await toQuestions(page);
      await answerScreen(page, FAMILY, tap);
      await answerScreen(page, FAMILY, tap);
      if (where === 'the plan') await answerAll(page, FAMILY);
      await page.reload();
      await expect(heading(page)).toBeVisible();
      await tap(page, page.getByRole('button', { name: 'おわる（答えを消す）' }).first());
      await expect(heading(page)).toHaveText('必要な手続きを調べる');
      await expect(page.getByRole('main')).toContainText('答えを消しました');
      await expect(page.locator('#announcement')).toHaveText('答えを消しました');
      await expect.poll(() => hasAnswers(page.url())).toBe(false);
      await walkHistory(page, 'back');
      await walkHistory(page, 'forward');
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toMatch(/has-|yes|dog|employed/);
    });
  }
});

/** Presses Back (or Forward) many times; wherever the guide stands, it shows no answer. */
async function walkHistory(page, direction) {
  for (let step = 0; step < 12; step += 1) {
    await (direction === 'back' ? page.goBack() : page.goForward());
    if (!page.url().startsWith('http')) return;
    await expect(heading(page)).toBeVisible();
    await expect.poll(() => hasAnswers(page.url())).toBe(false);
    await expect(page.locator('input:checked')).toHaveCount(0);
  }
}
