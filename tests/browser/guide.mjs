// What a visitor does, in words: used by all specs.
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

const PACK = new URL('../../rules/mihon-ward/', import.meta.url);

/** The short statements of every question of the sample ward, by id: what stands beside its check box. Life events may
 * have their own (`wording`). */
const statements = new Map();
for (const [folder, indent] of [['questions/', ''], ['events/', '  ']]) {
  for (const file of readdirSync(new URL(folder, PACK))) {
    let id;
    for (const line of readFileSync(new URL(folder + file, PACK), 'utf8').split('\n')) {
      id = new RegExp(`^${indent}([a-z0-9-]+):`).exec(line)?.[1] ?? id;
      const short = new RegExp(`^${indent}  short: (.+)$`).exec(line) ?? /\{short: ([^,}]+)/.exec(line);
      if (short) statements.set(id, [...(statements.get(id) ?? []), short[1].trim()]);
    }
  }
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The check box of a question (on the screen or not). */
export function boxOf(page, id) {
  expect(statements.has(id), `no question ${id}`).toBe(true);
  return page.getByRole('checkbox', { name: new RegExp(`^(${statements.get(id).map(literally).join('|')})`) });
}

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
  await expect(page.locator('.plan > .quiet')).toHaveCount(0); // a long plan is drawn in several steps
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
  const boxes = page.locator('input[type=checkbox]');
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
