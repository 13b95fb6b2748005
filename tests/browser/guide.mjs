// What a visitor does, in words: used by all specs.
import { expect } from '@playwright/test';

/** The check box of a question (on the screen or not). */
export const boxOf = (page, id) => page.locator(`#app input[data-box="${id}"]`);

export const heading = (page) => page.locator('#heading');

/** Opens an address of the guide (the part behind `#`) and waits until its page stands there. */
export async function open(page, fragment = '/') {
  await page.goto(`./#${fragment}`);
  await arrived(page);
}

/** Waits until what the page needs is loaded. */
export async function arrived(page) {
  await expect(heading(page)).toBeVisible();
  await expect(heading(page)).not.toHaveText(/読み込んでいます|Loading|^手続き案内/);
  await expect(page.locator('#first-screens')).toHaveCount(0); // the app has taken over from the first screens
  await settled(page);
}

/** Waits until a page that has just come takes presses: one on the place of the press before is not meant for it at once. */
export async function settled(page) {
  await expect(page.locator('#app[data-fresh]')).toHaveCount(0);
}

/** The facts in the address: `{yes: [...], no: [...], unsure: [...]}`. */
export function answersIn(url) {
  const query = new URLSearchParams(new URL(url).hash.split('?')[1] ?? '');
  const list = (key) => (query.get(key) ?? '').split(',').filter(Boolean);
  return { yes: list('yes'), no: list('no'), unsure: list('unsure') };
}

export const hasAnswers = (url) => Object.values(answersIn(url)).some((list) => list.length > 0);

const atResult = (page) => new URL(page.url()).hash.includes('/result');

/**
 * Answers one screen: ticks the boxes, or says はい, where the question is among `yes` (ids), and no otherwise.
 * `press` is how something is pressed: by touch or from the keyboard.
 */
export async function answerScreen(page, yes, press) {
  const before = page.url();
  await settled(page);
  const boxes = page.locator('#app input[data-box]');
  if (await boxes.count()) {
    let ticked = 0;
    for (const id of yes) {
      const box = boxOf(page, id);
      if (await box.count()) {
        await press(page, box);
        ticked += 1;
      }
    }
    if (!ticked) await press(page, page.getByRole('checkbox', { name: 'どれもない', exact: true }));
    await press(page, page.getByRole('button', { name: '次へ', exact: true }));
  } else {
    const question = new URL(before).hash.split(/[?]/)[0].split('/').at(-1);
    const name = yes.includes(question) ? 'はい' : 'いいえ';
    await press(page, page.getByRole('button', { name, exact: true }));
  }
  await expect.poll(() => page.url()).not.toBe(before);
}

/** Answers until the plan is there; gives the number of screens. */
export async function answerAll(page, yes, press = tap) {
  let screens = 0;
  while (!atResult(page)) {
    await answerScreen(page, yes, press);
    screens += 1;
    expect(screens).toBeLessThan(30);
  }
  await expect(heading(page)).toHaveText('あなたの手続き');
  await arrived(page);
  return screens;
}

export async function tap(_page, target) {
  await target.tap();
}

/** Reaches `target` with the Tab key alone and presses it as its kind is pressed; `key` says otherwise, null presses none. */
export async function byKeyboard(page, target, key) {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()); presses += 1) {
    expect(presses, 'the Tab key does not reach it').toBeLessThan(80);
    await page.keyboard.press('Tab');
  }
  const isBox = (await target.getAttribute('type')) === 'checkbox';
  if (key !== null) await page.keyboard.press(key ?? (isBox ? 'Space' : 'Enter'));
}
