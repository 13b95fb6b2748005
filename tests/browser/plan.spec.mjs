// The plan that is carried to the office: order, dates, bag, tries, things to take along, and search.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answerAll, arrived, heading, open, tap } from './guide.mjs';

const FAMILY = ['crosses-tokyo-border', 'has-japanese-adult', 'has-child-under-18', 'has-mynumber-card', 'is-employed',
  'employee-insured', 'has-child-in-elementary-or-junior-high', 'child-in-public-school', 'has-driver-licence', 'owns-car',
  'has-dog'];
// A Wednesday, half past ten in the morning in Tokyo.
const MORNING = new Date('2026-04-08T10:30:00+09:00');
const DATES = 'moved-in=2026-04-01&planned-move-out-day=2026-03-31';

/** The plan of a family that moved in, with the clock at `when`. */
async function familyPlan(page, when = MORNING) {
  await page.clock.setFixedTime(when);
  await open(page, `/move-in?${DATES}`);
  await tap(page, page.getByRole('link', { name: /質問/ }));
  await expect(page).toHaveURL(/\/q\//);
  await answerAll(page, FAMILY);
}

const main = (page) => page.getByRole('main');
const part = (page, id) => page.locator('section.place').filter({ has: page.locator(`#${id}`) });
/** The card of a procedure on the plan. */
const card = (page, name) => page.locator('article').filter({ has: page.getByRole('heading', { name, exact: true }) }).first();
const press = (scope, name) => scope.getByRole('button', { name }).first().tap();
const unfold = (scope) => scope.locator('summary').first().click();

/** What matters of a plan: its procedures and their days. */
async function essence(page) {
  await arrived(page);
  const cards = page.locator('.plan article');
  const found = await cards.evaluateAll((all) => all.map((one) => `${one.querySelector('h3, h4').textContent} ${one.querySelector('.due b')?.textContent ?? ''}`));
  expect(found).not.toEqual([]);
  return found;
}

test('windows say whether they are open, by the device\'s clock', async ({ page }) => {
  await familyPlan(page);
  const record = page.locator('section.place').filter({ has: page.getByRole('heading', { name: /住民記録窓口/ }) }).first();
  await expect(record).toContainText('きょうは17:00まで開いています');
  await page.clock.setFixedTime(new Date('2026-04-08T18:00:00+09:00'));
  await page.reload();
  await arrived(page);
  await expect(record).toContainText('きょうの受付は終わりました');
  await expect(record).toContainText('次に開く日：4月9日（木）');
  await page.clock.setFixedTime(new Date('2026-05-04T10:00:00+09:00'));
  await page.reload();
  await arrived(page);
  await expect(record).toContainText('きょうは休みです（みどりの日）');
  await page.locator('#visit').fill('2026-05-07');
  await expect(record).toContainText('この日は8:30〜17:00に開いています');
  expect(page.url()).toContain('visit=2026-05-07');
});

test('another office can be chosen, and the plan follows', async ({ page }) => {
  await familyPlan(page);
  const moved = card(page, '転入届');
  await unfold(moved);
  await press(moved, /東支所.*で行う/);
  const east = page.locator('section.place').filter({ has: page.getByRole('heading', { name: /東支所/ }) }).first();
  await expect(east.getByRole('heading', { name: '転入届', exact: true })).toBeVisible();
  expect(page.url()).toContain('office=resident-move-in.');
  await page.reload();
  await arrived(page);
  await expect(east.getByRole('heading', { name: '転入届', exact: true })).toBeVisible();
});

test('by date: a list in order and a picture that says the same', async ({ page }) => {
  await familyPlan(page);
  const times = part(page, 'time');
  await expect(times.getByRole('img')).toHaveAttribute('aria-label', /期限/);
  const days = await times.getByRole('heading', { name: '期限があるもの' }).locator('xpath=following-sibling::ol[1]')
    .locator('li b').allTextContents();
  expect(days.length).toBeGreaterThan(2);
  expect(days[0]).toContain('4月');
  expect(await times.locator('circle').count()).toBeGreaterThan(2);
  await expect(times.getByRole('heading', { name: '受け取れる期間があるもの' })).toBeVisible();
});

test('a late plan says kindly what to do', async ({ page }) => {
  await familyPlan(page, new Date('2026-05-20T10:00:00+09:00'));
  const times = part(page, 'time');
  await expect(times.getByRole('heading', { name: '期限が過ぎたもの' })).toBeVisible();
  await expect(times).toContainText('責められることはありません');
});

test('what to bring: alternatives can be changed, and a proxy needs more', async ({ page }) => {
  await familyPlan(page);
  const bag = part(page, 'bring');
  const names = () => bag.locator('.thing').allInnerTexts();
  const before = await names();
  const choice = bag.locator('details').first();
  await unfold(choice);
  const other = choice.locator('button[aria-pressed="false"]').first();
  await other.tap();
  await expect.poll(names).not.toEqual(before);
  await bag.getByRole('checkbox', { name: '代わりの人が行く' }).tap();
  await expect(bag.getByRole('heading', { name: '代わりの人のもの' })).toBeVisible();
  await expect(bag).toContainText('委任状');
  expect(page.url()).toContain('proxy=1');
});

test('ticks count, and stay on the device only where somebody says so', async ({ page }) => {
  await familyPlan(page);
  const done = card(page, '転入届').getByRole('checkbox', { name: /済んだ/ });
  await done.tap();
  await expect(main(page)).toContainText('1件が済みました');
  await page.reload();
  await arrived(page);
  await expect(main(page)).toContainText('0件が済みました');
  await done.tap();
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await page.reload();
  await arrived(page);
  await expect(main(page)).toContainText('1件が済みました');
  await press(page, 'この端末に残したものをすべて消す');
  await expect(main(page)).toContainText('0件が済みました');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('storage full: that is said, and the rest works', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await familyPlan(page);
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await expect(main(page)).toContainText('この端末には残せませんでした');
  await card(page, '転入届').getByRole('checkbox', { name: /済んだ/ }).tap();
  await expect(main(page)).toContainText('1件が済みました');
});

test('the end of a visit leaves no tick on the device', async ({ page }) => {
  await familyPlan(page);
  await card(page, '転入届').getByRole('checkbox', { name: /済んだ/ }).tap();
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('resident-move-in');
  await press(page, 'おわる（答えを消す）');
  await expect(heading(page)).toHaveText('必要な手続きを調べる');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('resident');
});

test('another answer can be tried out and taken back', async ({ page }) => {
  await familyPlan(page);
  const before = await essence(page);
  const tries = page.locator('details').filter({ hasText: 'もし答えがちがったら' }).last();
  await unfold(tries);
  await press(tries, /^いいえ.*犬を飼っている/);
  const box = page.locator('.box').filter({ hasText: '答えを変えて試しています' });
  await expect(box).toContainText('犬');
  await press(box, '元の答えにもどす');
  await expect(box).toHaveCount(0);
  expect(await essence(page)).toEqual(before);
});

test('what stays open has its question for the window', async ({ page }) => {
  await open(page, '/move-in/result?unsure=has-dog&moved-in=2026-04-01&today=2026-04-08');
  const asked = part(page, 'ask');
  await expect(asked).toContainText('「犬の登録の住所変更」は私に必要ですか。');
  await expect(asked).toContainText('犬を飼っている');
});

test('why, why not, and what would change it', async ({ page }) => {
  await familyPlan(page);
  await page.getByRole('link', { name: '手続きの一覧' }).last().tap();
  await page.getByRole('searchbox').fill('げんつき');
  const hit = main(page).getByRole('link', { name: '原付（125cc以下）の登録・住所変更' });
  await hit.tap();
  await arrived(page);
  expect(page.url()).toMatch(/\/p\//);
  await expect(main(page)).toContainText('答えによると、関係ありません');
  await expect(main(page).getByRole('heading', { name: '一覧に出ない理由' })).toBeVisible();
  await expect(main(page).getByRole('heading', { name: '次の答えになると、一覧に加わります' })).toBeVisible();
});

test('a procedure found by everyday words is settled with its own questions only', async ({ page }) => {
  await open(page, '/procedures');
  const search = page.getByRole('searchbox');
  for (const [typed, found] of [['ｲﾇ', /犬/], ['ワンチャン引っ越し犬', null], ['お葬式のお金', /葬祭費/], ['てんにゅう', /転入届/], ['転入とどけ', /転入届/]]) {
    await search.fill(typed);
    if (found) await expect(main(page).getByRole('link', { name: found }).first()).toBeVisible();
  }
  await search.fill('いぬ');
  await main(page).getByRole('link', { name: /犬の登録/ }).first().tap();
  await arrived(page);
  await expect(main(page)).toContainText('残りの答えで決まります');
  await press(main(page), /^はい/);
  await expect(main(page)).toContainText('あなたに必要な手続きです');
  await press(main(page), /取り消す/);
  await expect(main(page)).toContainText('残りの答えで決まります');
  await page.goBack();
  await expect(heading(page)).toHaveText('手続きの一覧');
});

test('nothing found says so, and what may be meant', async ({ page }) => {
  await open(page, '/procedures');
  await page.getByRole('searchbox').fill('ぬぬぬぬぬぬぬぬ');
  await expect(main(page)).toContainText('見つかりませんでした');
  await expect(page.locator('#announcement')).toContainText('見つかりませんでした');
});

async function downloaded(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(part(page, 'along'), name)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('the calendar file has a day for each deadline, and the same again replaces it', async ({ page }) => {
  await familyPlan(page);
  await page.locator('#visit').fill('2026-04-09');
  const file = await downloaded(page, 'カレンダーに入れる');
  expect(file.name).toMatch(/引っ越してきた.*2026-04-08\.ics$/);
  const lines = file.text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(file.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(uids).size).toBe(uids.length);
  expect(lines).toContain('DTSTART;VALUE=DATE:20260415');
  expect(lines.filter((line) => line.startsWith('TRIGGER')).length).toBeGreaterThan(uids.length);
  expect(lines.some((line) => line.includes('窓口へ行く日'))).toBe(true);
  const again = await downloaded(page, 'カレンダーに入れる');
  expect(again.text.match(/UID:.*/g)).toEqual(file.text.match(/UID:.*/g));
});

test('the plan as text, by file and by clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await familyPlan(page);
  const file = await downloaded(page, '文章を保存する');
  for (const words of ['転入届', '4月15日', '犬の登録', '#/move-in/result']) expect(file.text).toContain(words);
  await press(part(page, 'along'), '文章をコピーする');
  await expect(main(page)).toContainText('文章をコピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('転入届');
});

test('link and code restore exactly the same plan elsewhere', async ({ page, browser }) => {
  await familyPlan(page);
  const plan = await essence(page);
  await part(page, 'along').locator('summary').first().click();
  const code = (await part(page, 'along').locator('p.code').innerText()).trim();
  await expect(part(page, 'along').locator('svg.qr path')).toHaveAttribute('d', /M/);
  const link = page.url();
  const other = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })).newPage();
  await other.clock.setFixedTime(MORNING);
  await other.goto(link);
  await arrived(other);
  expect(await essence(other)).toEqual(plan);
  await open(other, '/code');
  await other.getByRole('textbox').fill(code.toLowerCase().replaceAll('-', ' '));
  await press(main(other), 'この計画を開く');
  await expect(heading(other)).toHaveText('あなたの手続き');
  expect(await essence(other)).toEqual(plan);
});

test('a mistyped code is refused with a reason, and so is one of elsewhere', async ({ page }) => {
  await familyPlan(page);
  await part(page, 'along').locator('summary').first().click();
  const code = (await part(page, 'along').locator('p.code').innerText()).trim();
  await open(page, '/code');
  const field = page.getByRole('textbox');
  const wrong = code.slice(0, 6) + (code[6] === 'A' ? 'B' : 'A') + code.slice(7);
  for (const [typed, words] of [
    [code.slice(0, -2), '番号は4文字ずつです'], [wrong, 'ちがう'], ['あいうえ', '番号に使わない文字'], ['0000-0000-0000', '番号'],
  ]) {
    await field.fill(typed);
    await expect(main(page).locator('.box.warn')).toContainText(words);
    await expect(main(page).getByRole('button', { name: 'この計画を開く' })).toHaveCount(0);
  }
});

/** The text of a PDF and its number of pages, as poppler reads them. */
function readPdf(path) {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))[1];
  return { text: text.replaceAll(/\s/g, ''), pages: Number(pages) };
}

for (const [paper, name, most] of [['a4', '印刷する（A4）', 4], ['receipt', /レシートの紙/, 8]]) {
  test(`the plan on ${paper} paper`, async ({ page }) => {
    await page.addInitScript(() => { globalThis.print = () => { globalThis.wasPrinted = true; }; });
    await familyPlan(page);
    await press(part(page, 'along'), name);
    await expect.poll(() => page.evaluate(() => globalThis.wasPrinted)).toBe(true);
    const path = `../../target/screenshots/plan-${paper}.pdf`;
    await page.pdf({ path, preferCSSPageSize: true, ...(paper === 'a4' ? { format: 'A4' } : {}) });
    const { text, pages } = readPdf(path);
    for (const words of ['あなたの手続き', '転入届', '4月15日', '持ちもの', '計画の番号', '住民記録窓口', '03-0000-0000']) {
      expect(text).toContain(words.replaceAll(' ', ''));
    }
    expect(text).not.toContain('答えを変えると計画がどう変わるか');
    expect(pages).toBeLessThanOrEqual(most);
    execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace('.pdf', '')]);
  });
}

test('where the second program is missing, the page says so, and a second try helps', async ({ page }) => {
  await page.route(/\/later\.js/, (route) => route.abort('internetdisconnected'));
  await page.goto('./#/move-in/result?yes=has-dog');
  await expect(heading(page)).toHaveText('通信ができませんでした');
  await page.unroute(/\/later\.js/);
  await press(page, 'もう一度読み込む');
  await expect(heading(page)).toHaveText('あなたの手続き');
});

test('where the file of the search is missing, the page says so, and a second try helps', async ({ page }) => {
  await page.route('**/search.*.guide', (route) => route.fulfill({ status: 404 }));
  await page.goto('./#/procedures');
  await expect(heading(page)).toHaveText('案内の内容が見つかりませんでした');
  await page.unroute('**/search.*.guide');
  await press(page, 'もう一度読み込む');
  await expect(heading(page)).toHaveText('手続きの一覧');
});

test('the plan by keyboard only: to a part, a tick, another answer', async ({ page }) => {
  await familyPlan(page);
  const reach = async (target) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the Tab key does not reach it');
  };
  await reach(page.getByRole('button', { name: '期限の順番' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#time')).toBeFocused();
  await heading(page).focus();
  await reach(card(page, '転入届').getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(main(page)).toContainText('1件が済みました');
});

test('at 320 px and with text twice as large nothing is cut off', async ({ page }) => {
  await familyPlan(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  const cut = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await cut()).toBe(0);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await cut()).toBe(0);
  const clipped = await page.evaluate(() => [...document.querySelectorAll('main button, main a, main h2, main h3, main label')]
    .filter((one) => one.getClientRects().length && one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).overflowX !== 'visible').map((one) => one.textContent));
  expect(clipped).toEqual([]);
});
