// What leaves the plan page: calendar, text, link, code, paper; and what others see of it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { arrived, heading, open } from './guide.mjs';
import { HOUSEHOLDS, fragmentOf } from './households.mjs';
import { MONDAY, MORNING, essence, familyPlan, main, part, press, unfold } from './plan.mjs';

async function downloaded(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(part(page, 'along'), name)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('the calendar file has a day for each deadline, and the same again replaces it', async ({ page }) => {
  await familyPlan(page);
  await unfold(page.locator('#visit-day'));
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
  expect(lines.some((line) => line.includes('has-dog'))).toBe(false);
  await expect(main(page)).toContainText('保存を始めました');
  const again = await downloaded(page, 'カレンダーに入れる');
  expect(again.text.match(/UID:.*/g)).toEqual(file.text.match(/UID:.*/g));
});

test('the plan as text, by file and by clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await familyPlan(page);
  const file = await downloaded(page, '文章を保存する');
  for (const words of ['まずこれ', '転入届', '4月15日（水）まで', '犬の登録', '#/move-in/result']) expect(file.text).toContain(words);
  await press(part(page, 'along'), '文章をコピーする');
  await expect(main(page)).toContainText('文章をコピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('転入届');
});

test('where the clipboard is refused, the text stands there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await familyPlan(page);
  await press(part(page, 'along'), 'リンクをコピーする');
  await expect(part(page, 'along').getByRole('textbox')).toHaveValue(/#\/move-in\/result\?/);
});

test('a share that is taken back says nothing, one that fails offers the text', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.refusal = 'AbortError';
    Navigator.prototype.share = () => Promise.reject(new DOMException('', globalThis.refusal));
  });
  await familyPlan(page);
  await press(part(page, 'along'), '送る・共有する');
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
  await expect(part(page, 'along').getByRole('status')).toBeEmpty();
  await page.evaluate(() => { globalThis.refusal = 'NotAllowedError'; });
  await press(part(page, 'along'), '送る・共有する');
  await expect(part(page, 'along').getByRole('textbox')).toHaveValue(/転入届/);
});

test('inside of LINE the page offers what works there', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 }, hasTouch: true,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.0.0',
  });
  const page = await context.newPage();
  await familyPlan(page);
  await expect(part(page, 'along')).toContainText('ほかのアプリの中で開いています');
  await unfold(page.locator('#as-text'));
  await expect(part(page, 'along').getByRole('textbox').first()).toHaveValue(/転入届/);
  await context.close();
});

const shownCode = async (page) => {
  await unfold(page.locator('#hand-over'));
  await expect(page.locator('svg.qr path')).toHaveAttribute('d', /M/);
  await expect(page.locator('p.code')).toHaveAttribute('translate', 'no');
  return (await page.locator('p.code').innerText()).trim();
};

test('link and code restore exactly the same plan elsewhere', async ({ page, browser }) => {
  await familyPlan(page);
  const plan = await essence(page);
  const code = await shownCode(page);
  const link = page.url();
  const other = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })).newPage();
  await other.clock.setFixedTime(MORNING);
  await other.goto(link);
  await arrived(other);
  expect(await essence(other)).toEqual(plan);
  await page.getByRole('checkbox', { name: /病気・障害・生活などの答えも入れる/ }).tap();
  await expect(page.locator('p.code')).not.toHaveText(code);
  const whole = (await page.locator('p.code').innerText()).trim();
  await open(other, '/code');
  await other.getByRole('textbox').fill(whole.toLowerCase().replaceAll('-', ' '));
  await press(main(other), 'この計画を開く');
  await expect(heading(other)).toHaveText('あなたの手続き');
  expect(await essence(other)).toEqual(plan);
  await expect(main(other)).toContainText('受け取った計画です');
});

test('what is shared leaves sensitive answers out, and who opens it is told, asked, and free to begin anew', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await familyPlan(page);
  const copied = async () => {
    await press(part(page, 'along'), 'リンクをコピーする');
    await expect(main(page)).toContainText('リンクをコピーしました');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const link = await copied();
  expect(page.url()).toContain('has-special-circumstances');
  expect(link).toMatch(/&made=2026-04-08&rules=\d{4}-\d{2}-\d{2}&without=[a-z0-9,-]*has-special-circumstances/);
  expect(link.split('&unsure=')[1]).toContain('has-special-circumstances');
  await page.getByRole('checkbox', { name: /病気・障害・生活などの答えも入れる/ }).tap();
  expect(await copied()).not.toContain('without');
  const other = await context.newPage();
  await other.clock.setFixedTime(MORNING);
  await other.goto(link);
  await arrived(other);
  const box = other.locator('.box').filter({ hasText: '受け取った計画です' });
  await expect(box).toContainText('4月8日（水）に作られました');
  await unfold(other.locator('#left-out'));
  const questions = box.locator('.unfolded > div');
  const before = await questions.count();
  await questions.first().getByRole('button', { name: /^いいえ/ }).tap();
  await expect.poll(() => questions.count()).toBeLessThan(before);
  await press(box, '自分の計画を始める');
  await expect(other).toHaveURL(/#\/move-in$/);
});

test('a mistyped code is refused with a reason, and so is one of elsewhere', async ({ page }) => {
  await familyPlan(page);
  const code = await shownCode(page);
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

/** What a camera would read in a PDF: Debian's zbar, which shares no code with the program that drew it. */
function readQr(path) {
  const image = path.replace('.pdf', '-qr');
  execFileSync('pdftoppm', ['-r', '150', '-gray', path, image]);
  const pages = execFileSync('sh', ['-c', `zbarimg -q --raw ${image}-*.pgm; rm ${image}-*.pgm`], { encoding: 'utf8' });
  return pages.trim().split('\n');
}

for (const [paper, name, most] of [['a4', '印刷（A4）', 4], ['receipt', /レシート紙/, 6]]) {
  test(`the plan on ${paper} paper`, async ({ page, browser }) => {
    await page.addInitScript(() => { globalThis.print = () => { globalThis.wasPrinted = true; }; });
    await familyPlan(page);
    const plan = await essence(page);
    await press(part(page, 'along'), name);
    await expect.poll(() => page.evaluate(() => globalThis.wasPrinted)).toBe(true);
    const path = `../../target/screenshots/plan-${paper}.pdf`;
    await page.pdf({ path, preferCSSPageSize: true, ...(paper === 'a4' ? { format: 'A4' } : {}) });
    const { text, pages } = readPdf(path);
    for (const words of ['あなたの手続き', 'まずこれ', '転入届', '4月15日（水）まで', '持ちもの', 'もう一度開く', '住民記録窓口', '03-0000-0000']) {
      expect(text).toContain(words.replaceAll(' ', ''));
    }
    expect(text.indexOf('まずこれ')).toBeLessThan(text.indexOf('家からできること'));
    for (const screen of ['答えがちがったら', '済んだ', 'くわしく', '続きを見る', 'コピーする', '答えを変える']) {
      expect(text).not.toContain(screen);
    }
    expect(pages).toBeLessThanOrEqual(most);
    // What a camera reads opens the plan, one press away.
    const [address] = readQr(path);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/code\?c=[0-9A-Z-]+$/);
    const other = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })).newPage();
    await other.clock.setFixedTime(MORNING);
    await other.goto(address);
    await arrived(other);
    await press(main(other), 'この計画を開く');
    await expect(heading(other)).toHaveText('あなたの手続き');
    expect(plan).toEqual(expect.arrayContaining((await essence(other)).slice(0, 3)));
    await other.context().close();
    execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace('.pdf', '')]);
  });
}

test('the browser\'s own print makes the same paper, and the page is as before afterwards', async ({ page }) => {
  await familyPlan(page);
  await expect(page.locator('.paper')).toHaveCount(0);
  const path = '../../target/screenshots/plan-own.pdf';
  await page.pdf({ path, format: 'A4' });
  const { text, pages } = readPdf(path);
  expect(text).toContain('もう一度開く');
  expect(text).not.toContain('答えを変える');
  expect(pages).toBeLessThanOrEqual(4);
  await expect(page.locator('.paper')).toHaveCount(0);
});

test('a bereaved family\'s plan has a QR code, too', async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, fragmentOf(HOUSEHOLDS.at(-1)).replace('&today=2026-11-30', ''));
  const path = '../../target/screenshots/plan-unsure.pdf';
  await page.pdf({ path, format: 'A4' });
  expect(readQr(path)[0]).toMatch(/#\/code\?c=[0-9A-Z-]+$/);
  await page.setViewportSize({ width: 320, height: 640 });
  await unfold(page.locator('#hand-over'));
  expect((await page.locator('svg.qr').boundingBox()).width).toBeLessThanOrEqual(320);
});
