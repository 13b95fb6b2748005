// What somebody does on the plan, in words: used by the specs of the plan.
import { expect } from '@playwright/test';
import { answerAll, arrived, open, tap } from './guide.mjs';
import { fragmentOf } from './households.mjs';

const FAMILY = ['crosses-tokyo-border', 'has-japanese-adult', 'has-child-under-18', 'has-mynumber-card', 'is-employed',
  'employee-insured', 'has-child-in-elementary-or-junior-high', 'child-changes-school', 'has-driver-licence', 'owns-car',
  'has-dog'];
// A Wednesday, half past ten in the morning in Tokyo.
export const MORNING = new Date('2026-04-08T10:30:00+09:00');
const DATES = 'moved-in=2026-04-01&planned-move-out-day=2026-03-31';

/** The plan of a family that moved in, with the clock at `when`. */
export async function familyPlan(page, when = MORNING) {
  await page.clock.setFixedTime(when);
  await open(page, `/move-in?${DATES}`);
  await tap(page, page.getByRole('link', { name: /質問/ }));
  await expect(page).toHaveURL(/\/q\//);
  await answerAll(page, FAMILY);
}

export const main = (page) => page.getByRole('main');
export const part = (page, id) => page.locator('section.part').filter({ has: page.locator(`#${id}`) });
/** The row of a procedure on the plan. */
export const row = (page, name) => page.locator('li.item').filter({ has: page.getByRole('button', { name, exact: true }) }).first();
/** The block of a window. */
export const visit = (page, name) => page.locator('section.visit').filter({ has: page.getByRole('heading', { name }) }).first();
export const press = (scope, name) => scope.getByRole('button', { name }).first().tap();
/** Opens a fold by its button, where it is closed. */
export async function unfold(fold) {
  if (await fold.getAttribute('aria-expanded') === 'false') await fold.tap();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
}

/** What matters of a plan: its procedures and their days. */
export async function essence(page) {
  await arrived(page);
  const found = await page.locator('.plan .rows > li.item:has(.tick)')
    .evaluateAll((all) => all.map((one) => `${one.querySelector('.folding').textContent} ${one.querySelector('.told')?.textContent ?? ''}`));
  expect(found).not.toEqual([]);
  return found;
}

/** How much is done, once something is. */
export const progress = (page) => page.locator('.progress');

/** A Monday, half past ten. */
export const MONDAY = new Date('2026-11-30T10:30:00+09:00');

/** The plan of a household, answered question by question; the unsure one comes by a link, over the review. */
export async function journey(page, one) {
  await page.clock.setFixedTime(MONDAY);
  const dates = Object.entries(one.dates).map((pair) => pair.join('=')).join('&');
  if (one.unsure.length === 0) {
    await open(page, `/${one.event}?${dates}`);
    await tap(page, page.getByRole('link', { name: /質問/ }));
    await expect(page).toHaveURL(/\/q\//);
    await answerAll(page, one.yes);
  } else {
    await open(page, fragmentOf(one, 'review').replace('&today=2026-11-30', ''));
    await tap(page, page.getByRole('link', { name: '手続きを見る' }));
    await arrived(page);
  }
}
