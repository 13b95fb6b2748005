// Every page: no accessibility fault, no sideways scrolling, a screenshot at three widths.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { answerAll, answerScreen, arrived, heading, open, settled, tap } from './guide.mjs';

const ALL_NO = 'no=crosses-tokyo-border,has-japanese-adult';
const FAMILY_LINK = 'yes=crosses-tokyo-border,has-japanese-adult,has-child-under-18,has-mynumber-card,has-dog,owns-car'
  + '&no=move-notified&unsure=is-pregnant&moved-in=2026-04-01&today=2026-04-10';
const FAMILY = ['crosses-tokyo-border', 'has-japanese-adult', 'has-child-under-18', 'has-mynumber-card', 'is-employed',
  'employee-insured', 'has-child-in-elementary-or-junior-high', 'child-changes-school', 'has-driver-licence', 'owns-car', 'has-dog'];
const BABY = ['baby-born', 'parents-married', 'mother-in-nhi', 'has-mynumber-card', 'is-employed'];
// Eighteen days after the death much is done.
const WIDOW = ['death-certificate-received', 'death-registered', 'cremation-done', 'deceased-health-card-returned',
  'deceased-was-household-head', 'you-are-spouse', 'deceased-was-husband', 'you-held-funeral', 'deceased-in-late-elderly',
  'deceased-age-65-or-over', 'deceased-received-pension', 'deceased-had-certificates', 'deceased-owned-real-estate',
  'deceased-had-vehicle-or-pet', 'deceased-had-car', 'deceased-had-dog', 'deceased-had-drivers-license'];

/** Answers everything, yes to these and no to the rest. */
async function toPlan(page, yes) {
  await page.getByRole('link', { name: '質問をはじめる' }).tap();
  await expect(page).toHaveURL(/\/q\//);
  await answerAll(page, yes);
}

/** Answers no until a single question stands there. */
async function toSingleQuestion(page) {
  await page.getByRole('link', { name: '質問をはじめる' }).tap();
  await expect(page).toHaveURL(/\/q\//);
  while (await page.locator('#app input[data-box]').count()) await answerScreen(page, [], tap);
}

/** Answers 「わからない」 to everything. */
async function toUnsurePlan(page) {
  await page.getByRole('link', { name: '質問をはじめる' }).tap();
  await expect(page).toHaveURL(/\/q\//);
  while (!page.url().includes('/result')) {
    const before = page.url();
    await settled(page);
    const box = page.getByRole('checkbox', { name: 'わからないものがある', exact: true });
    if (await box.count()) {
      await box.tap();
      await page.getByRole('button', { name: '次へ', exact: true }).tap();
    } else {
      await page.getByRole('button', { name: 'わからない', exact: true }).tap();
    }
    await expect.poll(() => page.url()).not.toBe(before);
  }
}

/** Unfolds everything. */
async function unfold(page) {
  const folded = page.locator('main [aria-expanded="false"]');
  while (await folded.count()) await folded.first().tap();
}

/** Name of the page, its address, and what else makes it: `before` it is opened, `after` that. */
const PAGES = {
  start: { at: '/' },
  event: { at: '/move-in' },
  pick: { at: '/move-in/q/crosses-tokyo-border' },
  question: { at: '/move-in', after: toSingleQuestion },
  review: { at: `/move-in/review?${FAMILY_LINK}` },
  result: { at: '/move-in?moved-in=2026-04-01&today=2026-04-10', after: (page) => toPlan(page, FAMILY) },
  'result-abroad': { at: '/move-in-abroad/result?unsure=has-foreign-national&moved-in=2026-12-20&today=2026-12-21' },
  'result-english': { at: `/move-in/result?${FAMILY_LINK}&lang=en` },
  'pick-english': { at: '/move-in/q/crosses-tokyo-border?lang=en' },
  'result-birth': { at: '/birth?birth-day=2026-11-01&today=2026-11-10', after: (page) => toPlan(page, BABY) },
  'result-bereavement': {
    at: '/bereavement?death-day=2026-11-02&death-known-day=2026-11-02&today=2026-11-20',
    after: (page) => toPlan(page, WIDOW),
  },
  'result-tried': {
    at: '/move-in?moved-in=2026-04-01&today=2026-04-10',
    after: async (page) => {
      await toPlan(page, FAMILY);
      await page.locator('#others').tap();
      await page.getByRole('button', { name: /^はい/, pressed: false }).last().tap();
      await expect(page.getByText('答えを変えて試しています')).toBeVisible();
    },
  },
  'result-unsure': { at: '/move-in', after: toUnsurePlan },
  'result-nothing': { at: '/school', after: (page) => toPlan(page, []) },
  procedures: { at: '/procedures' },
  'procedures-found': {
    at: '/procedures',
    after: async (page) => {
      await page.getByRole('searchbox').fill('転入とどけ');
      await expect(page.getByText('件見つかりました').first()).toBeVisible();
    },
  },
  procedure: { at: '/move-in/p/dog-registration-change?yes=has-dog&moved-in=2026-04-01&today=2026-04-10' },
  'procedure-unfolded': { at: '/move-in/p/resident-move-in?no=move-notified&moved-in=2026-03-01&proxy=1&today=2026-04-10', after: unfold },
  'procedure-asked': { at: '/move-in/p/late-elderly-join' },
  'procedure-not-needed': { at: '/move-in/p/dog-registration-change?no=has-dog&today=2026-04-10', after: unfold },
  'procedures-unfolded': { at: '/procedures', after: (page) => page.getByRole('button', { name: /^世帯が変わる/ }).tap() },
  code: { at: '/code', after: (page) => page.getByRole('textbox').fill('0000-0000') },
  about: { at: '/about' },
  'damaged-link': { at: `/move-in/review?${ALL_NO}&yes=gone&x=y` },
  missing: { at: '/move-in', before: (page) => page.route('**/move-in.*.guide', (route) => route.fulfill({ status: 404 })) },
};

const SIZES = [[360, 740], [768, 1024], [1280, 900]];

/** What axe finds, by rule and place. */
async function faults(page, rules) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target).join(' ')}`);
}

for (const [name, { at, before, after }] of Object.entries(PAGES)) {
  for (const [width, height] of SIZES) {
    test(`${name} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await before?.(page);
      await open(page, at);
      await after?.(page);
      await arrived(page);
      await page.screenshot({ path: `../../target/screenshots/${name}-${width}.png`, fullPage: true });
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await sideways()).toBe(0);
      await expect(page.locator('h1')).toHaveCount(1);
      if (width === 360) {
        await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
        expect(await faults(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faults(page, ['color-contrast'])).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await sideways()).toBe(0);
      }
    });
  }
}

test('dark, large text and forced colours keep everything on the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page, `/move-in/result?${FAMILY_LINK}`);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() => {});
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.screenshot({ path: '../../target/screenshots/result-forced-colours-200.png' });
});

test('the language switch changes the page and marks what stays Japanese', async ({ page }) => {
  await open(page, '/move-in?yes=has-dog');
  await toSingleQuestion(page);
  const japanese = await heading(page).innerText();
  await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).tap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(heading(page)).not.toHaveText(japanese);
  await expect(page.getByRole('button', { name: 'Yes', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toContain('has-dog');
});
