// The plan page: first things, windows, rows, days, papers, ticks, tries, and the search that leads to procedures.
import { expect, test } from '@playwright/test';
import { arrived, heading, open } from './guide.mjs';
import { HOUSEHOLDS, fragmentOf } from './households.mjs';
import { MORNING, essence, familyPlan, journey, main, part, press, progress, row, unfold, visit } from './plan.mjs';

// Five households on a Monday, half past ten. Each of the first things with what it must say: name, day, place and when
// that opens, papers.
const OPEN_NOW = 'きょうは17:00まで開いています';
const FIRST = [
  [
    ['転入届', '12月9日（水）まで', 'あと9日', '住民記録窓口', OPEN_NOW, '転出証明書'],
    ['マイナンバーカードの住所変更', '12月9日（水）まで', 'あと9日', 'マイナンバーカード窓口', OPEN_NOW, '数字4桁の暗証番号'],
    ['運転免許証の住所変更', '警察署', '受付時間は要確認', 'マイナンバーカード'],
  ],
  [
    ['転入届', '12月9日（水）まで', 'あと9日', '住民記録窓口', OPEN_NOW, '転出証明書'],
    ['マイナンバーカードの住所変更', '12月9日（水）まで', 'あと9日', 'マイナンバーカード窓口', OPEN_NOW, '数字4桁の暗証番号'],
    ['運転免許証の住所変更', 'ほか1件', '警察署', '受付時間は要確認', '自動車保管場所証明申請書'],
  ],
  [
    ['出生届', '12月3日（木）まで', 'あと3日', '戸籍窓口', OPEN_NOW, '母子健康手帳'],
    ['児童手当の申請', '12月7日（月）まで', 'あと7日', '子育て支援窓口', OPEN_NOW, '児童手当の申請書'],
    ['税の扶養に赤ちゃんを入れる申告', 'ほか2件', '勤め先', '扶養控除等の申告書'],
  ],
  [
    ['年金を止める届', '11月30日（月）まで', '今日まで', '年金事務所', '亡くなった方の年金証書'],
    ['固定資産税のいまの持ち主の申告', '2027年2月', '目安', '都税事務所', '受付時間は要確認', '現所有者申告書'],
    ['戸籍謄本を取る', '戸籍窓口', OPEN_NOW, '顔写真つきの身分証明書'],
  ],
  [
    ['火葬は、もう済みましたか', '11月26日（木）が期限でした（あてはまる場合）', '死亡届', 'ほか2件'],
    ['後期高齢者医療をやめる届', '12月4日（金）まで', '後期高齢者医療窓口', OPEN_NOW],
    ['後期高齢者医療の葬祭費', '2028年11月', '目安', '後期高齢者医療窓口', OPEN_NOW, '葬儀の領収書'],
  ],
];

for (const [at, one] of HOUSEHOLDS.entries()) {
  test(`first things: ${one.name}`, async ({ page }) => {
    await journey(page, one);
    const things = page.locator('ol.first > li');
    expect(await things.count()).toBeLessThanOrEqual(3);
    for (const thing of await things.all()) await expect(thing).toBeVisible();
    const texts = await things.allInnerTexts();
    const found = texts.filter((text) => FIRST[at].some(([name]) => text.includes(name)));
    expect(found).toHaveLength(FIRST[at].length);
    for (const [place, words] of FIRST[at].entries()) {
      for (const word of words) expect(found[place]).toContain(word);
    }
    // All of them on the first screen of a phone, and the whole plan on a few.
    const size = await page.evaluate(() => ({
      first: document.querySelector('ol.first').getBoundingClientRect().bottom + scrollY,
      screens: document.documentElement.scrollHeight / 740,
      elements: document.querySelectorAll('#app *').length,
    }));
    expect(size.first).toBeLessThanOrEqual(740);
    expect(size.screens).toBeLessThanOrEqual(one.mostScreens);
    expect(size.elements).toBeLessThanOrEqual(3000);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect(page.locator('.side #documents')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight / 900)).toBeLessThanOrEqual(4);
    expect(await page.locator('.side').evaluate((side) => getComputedStyle(side).position)).toBe('sticky');
  });
}

test('windows say whether they are open, by the device\'s clock', async ({ page }) => {
  await familyPlan(page);
  const record = visit(page, /住民記録窓口/);
  await expect(record).toContainText('きょうは17:00まで開いています');
  await page.clock.setFixedTime(new Date('2026-04-08T18:00:00+09:00'));
  await page.reload();
  await arrived(page);
  await expect(record).toContainText('次は4月9日（木） 8:30〜17:00');
  await expect(record).not.toContainText('きょう');
  await page.clock.setFixedTime(new Date('2026-05-04T10:00:00+09:00'));
  await page.reload();
  await arrived(page);
  await expect(record).toContainText('次は5月7日（木） 8:30〜17:00');
  await unfold(page.locator('#visit-day'));
  await page.locator('#visit').fill('2026-05-05');
  await expect(record).toContainText('この日は休みです（こどもの日）');
  await page.locator('#visit').fill('2026-05-08');
  await expect(record).toContainText('この日は8:30〜17:00に開いています');
  expect(page.url()).toContain('visit=2026-05-08');
});

test('another office can be chosen, and the plan follows', async ({ page }) => {
  await familyPlan(page);
  const record = visit(page, /住民記録窓口/);
  await unfold(record.getByRole('button', { name: 'ほかの窓口' }));
  await press(record.locator('li').filter({ hasText: '転入届' }), /東支所.*で行う/);
  const east = visit(page, /東支所/);
  await expect(east.getByRole('button', { name: '転入届', exact: true })).toBeVisible();
  expect(page.url()).toContain('office=resident-move-in.');
  await page.reload();
  await arrived(page);
  await expect(east.getByRole('button', { name: '転入届', exact: true })).toBeVisible();
});

test('a row opens to everything about it, and nothing of that is in the page before', async ({ page }) => {
  await familyPlan(page);
  const moved = row(page, '転入届');
  await expect(main(page)).not.toContainText('住民基本台帳法');
  await moved.getByRole('button', { name: '転入届', exact: true }).tap();
  for (const words of ['期限', '14日', '持ちもの', '手数料', '根拠', '住民基本台帳法', '出典', 'に確認']) {
    await expect(moved).toContainText(words);
  }
  await moved.getByRole('link', { name: /転入届.*のページ/ }).tap();
  await arrived(page);
  expect(page.url()).toContain('/p/resident-move-in');
});

test('by date: a list in order and a picture that says the same', async ({ page }) => {
  await familyPlan(page);
  const times = part(page, 'deadlines');
  await unfold(page.locator('#deadlines'));
  await expect(times.getByRole('img')).toHaveAttribute('aria-label', /期限/);
  const days = await times.locator('li b').allTextContents();
  expect(days.length).toBeGreaterThan(4);
  expect(days[0]).toContain('4月');
  expect(await times.locator('circle').count()).toBe(days.length);
});

test('a late plan says kindly what to do', async ({ page }) => {
  await familyPlan(page, new Date('2026-05-20T10:00:00+09:00'));
  const moved = row(page, '転入届');
  await expect(moved).toContainText('4月15日（水）が期限でした');
  await expect(moved).toContainText('今からできます');
  await moved.getByRole('button', { name: '転入届', exact: true }).tap();
  await expect(moved).toContainText('気づいた日にすぐ窓口へ');
});

test('a missing day is asked for in the row that needs it, and the row says its day then', async ({ page }) => {
  await page.clock.setFixedTime(MORNING);
  const yes = HOUSEHOLDS[0].yes.filter((id) => id !== 'has-mynumber-card'); // whose card has days of its own
  await open(page, fragmentOf({ ...HOUSEHOLDS[0], yes, dates: {} }).replace(/&today=[^&]*/, ''));
  const moved = row(page, '転入届');
  await expect(page.locator('input[type=date]')).toHaveCount(0);
  await unfold(moved.getByRole('button', { name: /住み始めた日を入れる/ }));
  await moved.locator('input[type=date]').fill('2026-04-01');
  await expect(moved).toContainText('4月15日（水）まで');
  await expect(page.locator('.change')).toContainText('4月15日（水）まで');
  await expect(page.locator('#announcement')).toContainText('4月15日（水）まで');
  expect(page.url()).toContain('moved-in=2026-04-01');
});

test('what to bring: alternatives can be changed, and a proxy needs more', async ({ page }) => {
  await familyPlan(page);
  const bag = part(page, 'documents');
  const names = () => bag.locator('.thing b').allInnerTexts();
  const before = await names();
  await unfold(bag.getByRole('button', { name: /くわしく.*マイナンバーカード/ }).first());
  const other = bag.locator('.choices button[aria-pressed="false"]').first();
  await other.tap();
  await expect.poll(names).not.toEqual(before);
  await bag.getByRole('checkbox', { name: /代わりの人が行く/ }).tap();
  expect(page.url()).toContain('proxy=1');
  await expect(bag.getByRole('heading', { name: '代わりの人のもの' })).toBeVisible();
  await unfold(page.locator('#documents-only-if'));
  await expect(bag).toContainText('委任状');
});

test('the thing itself is the label of its box', async ({ page }) => {
  await familyPlan(page);
  const box = part(page, 'documents').getByRole('checkbox', { name: 'マイナンバーカード', exact: true });
  await box.tap();
  await expect(box).toBeChecked();
  expect((await box.boundingBox()).height).toBeGreaterThan(0);
});

test('ticks count, and stay on the device only where somebody says so', async ({ page }) => {
  await familyPlan(page);
  const done = row(page, '転入届').getByRole('checkbox', { name: /済んだ/ });
  await done.tap();
  await expect(progress(page)).toContainText('1件が済みました');
  await expect(page.locator('ol.first')).not.toContainText('転入届');
  await page.reload();
  await arrived(page);
  await expect(progress(page)).toHaveCount(0);
  await expect(page.locator('ol.first')).toContainText('転入届');
  await done.tap();
  await unfold(page.locator('#keeping'));
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await page.reload();
  await arrived(page);
  await expect(progress(page)).toContainText('1件が済みました');
  await unfold(page.locator('#keeping'));
  await press(page, 'この端末に残したものをすべて消す');
  await expect(progress(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('storage full: that is said, and the rest works', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await familyPlan(page);
  await unfold(page.locator('#keeping'));
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await expect(main(page)).toContainText('この端末には残せませんでした');
  await row(page, '転入届').getByRole('checkbox', { name: /済んだ/ }).tap();
  await expect(progress(page)).toContainText('1件が済みました');
});

test('the end of a visit leaves no tick on the device', async ({ page }) => {
  await familyPlan(page);
  await row(page, '転入届').getByRole('checkbox', { name: /済んだ/ }).tap();
  await unfold(page.locator('#keeping'));
  await page.getByRole('checkbox', { name: 'チェックをこの端末に残す' }).tap();
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('resident-move-in');
  await press(page, 'おわる（答えを消す）');
  await expect(heading(page)).toHaveText('必要な手続きを調べる');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('resident');
});

test('another answer can be tried out and taken back', async ({ page }) => {
  await familyPlan(page);
  const before = await essence(page);
  const address = page.url();
  await unfold(page.locator('#others'));
  await press(part(page, 'others'), /^いいえ.*犬を飼っている/);
  const box = page.locator('.change');
  await expect(box).toContainText('答えを変えて試しています');
  await expect(box).toContainText(/犬.*がなくなりました/);
  await expect(page.locator('#announcement')).toContainText('がなくなりました');
  expect(page.url()).toBe(address);
  await press(box, '元の答えにもどす');
  await expect(box).toHaveCount(0);
  expect(await essence(page)).toEqual(before);
});

test('what nobody is sure of is answered in place, and the page says what came and went', async ({ page }) => {
  await open(page, fragmentOf({ ...HOUSEHOLDS[0], unsure: ['has-dog'] }));
  const asked = part(page, 'confirm');
  await unfold(page.locator('#confirm'));
  await expect(asked).toContainText('わからないと答えたもの');
  await expect(asked).not.toContainText('まだ答えていないもの');
  const dog = asked.locator('.confirm').filter({ hasText: '犬を飼っていますか' });
  await expect(dog).toContainText('犬の登録の住所変更');
  await dog.getByRole('button', { name: /^はい/ }).tap();
  await expect(page.locator('.change')).toContainText('「犬の登録の住所変更」');
  await expect(page.locator('.change')).toContainText('が増えました');
  await expect(page.locator('#announcement')).toContainText('が増えました');
  await expect(dog).toHaveCount(0);
  await expect(page.locator('#change'), 'the list went with its last question').toBeFocused();
  expect(page.url()).toMatch(/yes=[a-z0-9,-]*has-dog/);
  await press(page.locator('.change'), '元にもどす');
  expect(page.url()).toContain('unsure=has-dog');
});

test('while more is unsure, the focus stays with the list of it', async ({ page }) => {
  await open(page, fragmentOf({ ...HOUSEHOLDS[0], unsure: ['has-dog', 'owns-car'] }));
  await unfold(page.locator('#confirm'));
  const asked = part(page, 'confirm').locator('.confirm');
  const before = await asked.count();
  await asked.first().getByRole('button', { name: /^いいえ/ }).tap();
  await expect(asked).toHaveCount(before - 1);
  await expect(page.locator('#confirm')).toBeFocused();
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

test('where the file of the search is missing, the page says so, and a second try helps', async ({ page }) => {
  await page.route('**/search.*.guide', (route) => route.fulfill({ status: 404 }));
  await page.goto('./#/procedures');
  await expect(heading(page)).toHaveText('案内の内容が見つかりませんでした');
  await page.unroute('**/search.*.guide');
  await press(page, 'もう一度読み込む');
  await expect(heading(page)).toHaveText('手続きの一覧');
});

test('a jump puts the heading at the top, focuses it and lands exactly', async ({ page }) => {
  await journey(page, HOUSEHOLDS[1]);
  const lands = async (button, target) => {
    await button.tap();
    await expect(target).toBeFocused();
    const top = (await target.boundingBox()).y;
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    expect(end < 2 || Math.abs(top) <= 24).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
  };
  await lands(page.getByRole('button', { name: '送る・印刷', exact: true }), page.locator('#along'));
  await lands(page.locator('.ways').getByRole('button', { name: '持ちもの', exact: true }), page.locator('#documents'));
  await lands(page.locator('ol.first').getByRole('button', { name: /^転入届/ }), page.locator('#p-resident-move-in'));
  await expect(row(page, '転入届')).toContainText('住民基本台帳法');
});

test('the plan by keyboard only: to a part, a tick, a fold', async ({ page }) => {
  await familyPlan(page);
  const reach = async (target) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the Tab key does not reach it');
  };
  await reach(page.locator('.ways').getByRole('button', { name: '持ちもの', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#documents')).toBeFocused();
  await heading(page).focus();
  await reach(row(page, '転入届').getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(progress(page)).toContainText('1件が済みました');
  await reach(page.locator('#deadlines'));
  await page.keyboard.press('Enter');
  await expect(part(page, 'deadlines').getByRole('img')).toBeVisible();
  await expect(page.locator('#deadlines')).toBeFocused();
});

test('at 320 px and with text twice as large nothing is cut off', async ({ page }) => {
  await familyPlan(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const fold of ['visit-day', 'p-resident-move-in', 'documents-only-if', 'deadlines', 'others', 'hand-over', 'keeping']) {
    await page.locator(`#${fold}`).click();
  }
  const cut = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await cut()).toBe(0);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await cut()).toBe(0);
  const clipped = await page.evaluate(() => [...document.querySelectorAll('main button, main a, main h2, main h3, main label')]
    .filter((one) => one.getClientRects().length && one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).overflowX !== 'visible').map((one) => one.textContent));
  expect(clipped).toEqual([]);
});
