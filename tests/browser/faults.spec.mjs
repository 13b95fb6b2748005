// Faults that people met on pages like this one: translation, double presses, pages left open, rules published anew.
import { expect, test } from '@playwright/test';
import { answersIn, arrived, boxOf, heading, open, settled, tap } from './guide.mjs';

const MORNING = new Date('2026-04-08T10:30:00+09:00');

/** What a browser's translation does: each text gives way to elements of its own. */
const translate = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
});

test.describe('a translated page', () => {
  test('asks the next question with its own words and help', async ({ page }) => {
    await open(page, '/birth');
    await tap(page, page.getByRole('link', { name: '質問をはじめる' }));
    await arrived(page);
    for (let screen = 0; screen < 4; screen += 1) {
      await settled(page);
      await translate(page);
      const before = page.url();
      const none = page.getByRole('checkbox', { name: /どれもない/ });
      if (await none.count()) {
        await none.tap();
        await page.locator('#app [data-next]').tap();
      } else {
        await page.locator('#app [data-answer=no]').tap();
      }
      await expect.poll(() => page.url()).not.toBe(before);
      await expect(page.locator('#app font')).toHaveCount(0);
      const plain = await page.locator('#app main').innerText();
      const fresh = await page.context().newPage();
      await fresh.goto(page.url());
      await arrived(fresh);
      expect(plain).toBe(await fresh.locator('#app main').innerText());
      await fresh.close();
    }
  });

  test('goes on being translated while the app makes way for the browser, and says nothing old', async ({ page }) => {
    // Every step of the program seems to take too long, so it gives way whenever it may; the translation is quicker.
    await page.addInitScript(() => {
      let now = Date.now();
      Date.now = () => { now += 20; return now; };
    });
    await open(page, '/birth');
    await page.evaluate(() => {
      const app = document.getElementById('app');
      const wrap = () => {
        const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) {
          const text = walker.currentNode;
          if (text.data.trim() && !text.parentElement.closest('font')) texts.push(text);
        }
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text.data);
        }
      };
      wrap();
      new MutationObserver(wrap).observe(app, { childList: true, characterData: true, subtree: true });
    });
    const says = async () => {
      await settled(page);
      const fresh = await page.context().newPage();
      await fresh.goto(page.url());
      await arrived(fresh);
      const expected = await fresh.locator('#app main').innerText();
      await fresh.close();
      await expect.poll(() => page.locator('#app main').innerText()).toBe(expected);
    };
    const goes = async (act) => {
      const before = page.url();
      await settled(page);
      await act();
      await expect.poll(() => page.url()).not.toBe(before);
      await says();
    };
    await goes(() => page.getByRole('link', { name: '質問をはじめる' }).tap());
    for (let screen = 0; screen < 3; screen += 1) {
      await goes(async () => {
        const none = page.getByRole('checkbox', { name: /どれもない/ });
        if (await none.count()) {
          await none.tap();
          await page.locator('#app [data-next]').tap();
        } else {
          await page.locator('#app [data-answer=no]').tap();
        }
      });
    }
    for (let screen = 0; screen < 3; screen += 1) await goes(() => page.locator('#app [data-back]').tap());
  });

  test('shows the last day of a day that is changed', async ({ page }) => {
    await open(page, '/move-in/review?moved-in=2026-04-01&today=2026-04-02');
    await translate(page);
    await page.locator('#app input[type=date]').first().fill('2026-04-03');
    await page.locator('#app input[type=date]').first().blur();
    await expect(page.locator('#app font')).toHaveCount(0);
    await expect(page.locator('#app input[type=date]').first()).toHaveValue('2026-04-03');
    expect(page.url()).toContain('moved-in=2026-04-03');
  });

  test('changes its language', async ({ page }) => {
    await open(page, '/move-in');
    await translate(page);
    await page.locator('#app [data-lang=en]').tap();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(heading(page)).toHaveText('Moving in');
    await tap(page, page.getByRole('link', { name: /questions/i }).first());
    await expect(page).toHaveURL(/\/q\//);
  });

  test('keeps the focus where it was when a box is ticked', async ({ page }) => {
    await open(page, '/move-in');
    await tap(page, page.getByRole('link', { name: '質問をはじめる' }));
    await arrived(page);
    await translate(page);
    const box = boxOf(page, 'has-child-under-18');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
  });
});

test('after a trap the page says so, and one press goes on with all answers', async ({ page }) => {
  await open(page, '/move-in/review?yes=has-dog&moved-in=2026-04-01');
  await page.evaluate(() => {
    setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
  });
  await expect(page.getByRole('alert')).toContainText('答えは残っています');
  await expect(heading(page)).toBeHidden();
  await page.getByRole('button', { name: /つづける/ }).tap();
  await arrived(page);
  await expect(heading(page)).toHaveText('答えの確認');
  expect(answersIn(page.url()).yes).toEqual(['has-dog']);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('the second of two quick presses answers no question that was not seen', async ({ page }) => {
  await open(page, '/birth');
  await tap(page, page.getByRole('link', { name: '質問をはじめる' }));
  await arrived(page);
  while (await page.locator('#app input[data-box]').count()) {
    await settled(page);
    await page.getByRole('checkbox', { name: 'どれもない' }).tap();
    const before = page.url();
    await page.locator('#app [data-next]').dblclick();
    await expect.poll(() => page.url()).not.toBe(before);
    await expect(page.locator('#problem')).toHaveCount(0);
  }
  await settled(page);
  const given = () => Object.values(answersIn(page.url())).flat().length;
  const before = given();
  await page.locator('#app [data-answer=no]').dblclick();
  await expect.poll(given).toBe(before + 1);
});

test('the second of two quick presses finds no page unguarded while the app makes way for the browser', async ({ page }) => {
  // Every step of the program seems to take too long, so it gives way whenever it may; then the second press comes.
  await page.addInitScript(() => {
    const later = globalThis.setTimeout;
    let now = Date.now();
    Date.now = () => { now += 20; return now; };
    let second;
    addEventListener('click', (event) => {
      if (event.isTrusted && event.target.dataset.answer) second = { x: event.clientX, y: event.clientY };
    }, true);
    globalThis.setTimeout = (act, wait, ...more) => later(() => {
      const target = wait === 0 && second && document.elementFromPoint(second.x, second.y);
      if (target && location.hash.includes('/q/')) {
        target.dispatchEvent(new MouseEvent('click', {
          bubbles: true, cancelable: true, detail: 2, clientX: second.x, clientY: second.y,
        }));
      }
      act();
    }, wait, ...more);
  });
  await open(page, '/birth');
  await tap(page, page.getByRole('link', { name: '質問をはじめる' }));
  await arrived(page);
  while (await page.locator('#app input[data-box]').count()) {
    await settled(page);
    await page.getByRole('checkbox', { name: 'どれもない' }).tap();
    await tap(page, page.locator('#app [data-next]'));
  }
  await settled(page);
  const given = () => Object.values(answersIn(page.url())).flat().length;
  const before = given();
  await page.locator('#app [data-answer=no]').tap();
  await expect.poll(given).toBeGreaterThan(before);
  await settled(page);
  expect(given()).toBe(before + 1);
});

test('a key that is held down presses once', async ({ page }) => {
  await open(page, '/move-in?no=crosses-tokyo-border');
  const link = page.getByRole('link', { name: /質問/ });
  await link.focus();
  await page.keyboard.down('Enter');
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page).toHaveURL(/\/q\//);
  const entries = await page.evaluate(() => history.length);
  await page.goBack();
  await expect(heading(page)).toHaveText('引っ越してきた');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a page left open knows what day and hour it is', async ({ page }) => {
  await page.clock.install({ time: MORNING });
  await open(page, '/move-in/result?no=move-notified&moved-in=2026-04-01');
  const text = () => page.locator('#app main').innerText();
  expect(await text()).toContain('あと7日');
  await page.clock.setFixedTime(new Date('2026-04-11T10:30:00+09:00'));
  await page.clock.runFor(6_000);
  await expect.poll(text).toContain('あと4日');
  await page.clock.setFixedTime(new Date('2026-04-20T10:30:00+09:00'));
  await page.clock.runFor(6_000);
  await expect.poll(text).toContain('4月15日（水）が期限でした');
});

test('a file that is gone has the first file asked for again, once, and the answers stay', async ({ page }) => {
  await open(page, '/move-in?yes=has-dog&moved-in=2026-04-01');
  await tap(page, page.locator('#app header a').first());
  await expect(heading(page)).toHaveText('必要な手続きを調べる');
  // All files have new names on the server: those that the open page knows are gone.
  const gone = /birth\.[0-9a-f]{8}\.guide$/;
  await page.route(gone, (route) => route.fulfill({ status: 404, body: 'gone' }));
  let asked = 0;
  await page.route('**/index.guide', async (route) => {
    asked += 1;
    await page.unroute(gone);
    await route.continue();
  });
  await tap(page, page.getByRole('link', { name: /^赤ちゃんが生まれた/ }).first());
  await expect.poll(() => asked).toBe(1);
  // The first file is the same as before: the file is really gone, which the page says, and a second try helps.
  await page.getByRole('button', { name: 'もう一度読み込む' }).tap();
  await expect(heading(page)).toHaveText('赤ちゃんが生まれた');
  expect(page.url()).toContain('birth');
});

test('a link opens whole with what clings to it, and the address is clean from then on', async ({ page }) => {
  await page.goto('./?fbclid=IwAR0x#/move-in/review?yes=has-dog&moved-in=2026-04-01。');
  await arrived(page);
  await expect(heading(page)).toHaveText('答えの確認');
  expect(answersIn(page.url()).yes).toEqual(['has-dog']);
  expect(page.url()).not.toContain('fbclid');
  expect(page.url()).toMatch(/moved-in=2026-04-01$/);
  await expect(page.getByText('リンクの一部を読み取れませんでした', { exact: true })).toHaveCount(0);
});

test('nothing that matters depends on :has()', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    // An old browser drops every rule whose selector it does not know.
    const body = (await answer.text()).replaceAll(':has(', ':unknown-to-old-browsers(');
    return route.fulfill({ response: answer, body });
  });
  await open(page, '/move-in/result?yes=has-dog&moved-in=2026-04-01&today=2026-04-02');
  await expect(page.locator('.boot-help')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeLessThan(9);
});
