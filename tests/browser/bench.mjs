// How long a resident waits: per answer, per letter of a search, for the largest plans. A phone is taken to be four times
// slower than this machine. `cargo xtask bench` builds the site and starts this; nothing here passes or fails.
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';

const PORT = 4174;
const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 5);

const server = spawn('node', ['server.mjs', '../../dist', String(PORT)], { stdio: 'ignore' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'ja-JP' };
const page = await (await browser.newContext(phone)).newPage();

await page.addInitScript(() => {
  /** Does `act` and waits until what each of `seen` looks for is painted; milliseconds until then. */
  globalThis.timed = (act, ...seen) => new Promise((resolve, reject) => {
    const times = [];
    const painted = (place) => requestAnimationFrame(() => setTimeout(() => {
      times[place] = performance.now() - began;
      if (times.filter(Number).length === seen.length) resolve(times);
    }));
    const look = () => seen.forEach((is, place) => {
      if (times[place] === undefined && is()) painted(place, times[place] = 0);
    });
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error('never painted')), 30_000);
    const began = performance.now();
    act();
    look();
  });
  globalThis.isShown = () => document.querySelector('.plan .sum');
  globalThis.isWhole = () => document.querySelector('.plan .paper') && !document.querySelector('.plan > .quiet');
});

/** What comes behind is here, and nothing else is to be done: somebody reads. */
async function settled() {
  await page.waitForFunction(() => performance.getEntriesByType('resource')
    .some((file) => file.name.includes('/later_bg.wasm') && file.responseEnd > 0));
  await idle();
}

async function idle() {
  await page.waitForTimeout(100); // nobody presses sooner
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

async function open(fragment) {
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${PORT}/#${fragment}`);
  await page.waitForFunction(() => {
    const heading = document.querySelector('#heading')?.textContent ?? '';
    return heading && !/読み込んでいます|Procedure guide/.test(heading);
  });
}

const isAsking = () => /\/q\//.test(new URL(page.url()).hash);

/** One answer: はい where there are buttons, the first box where there are boxes. The last one brings the plan. */
const answer = () => page.evaluate(() => {
  const before = location.hash;
  const box = document.querySelector('main input[type=checkbox]');
  if (box && !box.checked) box.click();
  const press = box ? document.querySelector('.reply .button.main') : document.querySelector('.answers .answer');
  const isNext = () => location.hash !== before && document.querySelector('.ask #heading');
  return globalThis.timed(() => press.click(), () => isNext() || globalThis.isShown());
});

async function answers(event) {
  const times = [];
  await open(`/${event}`);
  await page.locator('main .button.main').first().tap();
  await page.waitForFunction(() => /\/q\//.test(location.hash));
  await settled();
  while (isAsking()) {
    times.push(...await answer());
    await idle();
  }
  return times.slice(0, -1);
}

/** From the answers to the plan: until its beginning is seen, and until all of it is there. */
async function plan(fragment) {
  await open(fragment);
  await settled();
  return page.evaluate(() => globalThis.timed(
    () => document.querySelector('main a.button').click(),
    globalThis.isShown,
    globalThis.isWhole,
  ));
}

/** The answers of a household to which everything applies, as a fragment. */
async function household(event) {
  await open(`/${event}`);
  await page.locator('main .button.main').first().tap();
  await page.waitForFunction(() => /\/q\//.test(location.hash));
  while (isAsking()) {
    const before = page.url();
    for (const box of await page.locator('.checks > .check input').all()) {
      if (!/(どれもない|わからない)/.test(await box.locator('..').innerText())) await box.check();
    }
    await page.locator('.reply .button.main, .answers .answer').first().tap();
    await page.waitForURL((url) => String(url) !== before);
  }
  return new URL(page.url()).hash.slice(1).replace('/result', '/review');
}

async function letters() {
  const times = [];
  await open('/procedures');
  for (const words of ['ひっこし', '引っ越し', '赤ちゃん', 'お葬式のお金', 'マイナンバー', 'てんにゅうとどけ']) {
    for (let length = 1; length <= words.length; length += 1) {
      times.push(...await page.evaluate((typed) => {
        const field = document.querySelector('#search');
        return globalThis.timed(() => {
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, () => true);
      }, words.slice(0, length)));
      await idle();
    }
  }
  return times;
}

/** Words that change on an empty page: what the machine and its browser take for themselves. */
async function nothing() {
  await page.goto('about:blank');
  const times = [];
  for (let count = 0; count < 10; count += 1) {
    times.push(...await page.evaluate(() => globalThis.timed(() => { document.body.textContent += '。'; }, () => true)));
    await idle();
  }
  return times;
}

function share(times, part) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** A line about some things, each of them timed once a round: all times, and each thing by the median of its rounds. */
function tell(name, rounds) {
  const all = rounds.flat();
  const steady = rounds[0].map((_, place) => share(rounds.map((times) => times[place]), 0.5));
  const figures = [share(all, 0.5), share(all, 0.95), share(all, 1), share(steady, 0.95)];
  console.log([name.padEnd(44), String(all.length).padStart(5), ...figures.map((one) => one.toFixed(1).padStart(8))].join(' '));
  if (process.env.EACH) rounds.forEach((times) => console.log(times.map((time) => time.toFixed(0)).join(' ')));
}

async function inRounds(once) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once());
  return rounds;
}

try {
  const client = await page.context().newCDPSession(page);
  const plans = ['/bereavement/review'];
  for (const event of ['bereavement', 'move-in']) plans.push(await household(event));
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  console.log(`milliseconds at ${SLOWER} times less speed, until painted`);
  const heads = ['median', '95 %', 'most', '95 % *'].map((head) => head.padStart(8));
  console.log([''.padEnd(44), 'count', ...heads].join(' '));
  tell('nothing but a word on an empty page', await inRounds(nothing));
  for (const event of ['move-in', 'birth', 'bereavement']) {
    tell(`an answer (${event})`, await inRounds(() => answers(event)));
  }
  for (const fragment of plans) {
    const rounds = await inRounds(() => plan(fragment));
    const name = `${fragment.split('/')[1]}, ${await page.locator('article').count()} procedures`;
    tell(`the plan is seen (${name})`, rounds.map(([seen]) => [seen]));
    tell(`all of it is there (${name})`, rounds.map(([, whole]) => [whole]));
  }
  tell('a letter of a search', await inRounds(letters));
  console.log('* of all that is timed, each by the median of its rounds: what else the machine does is left out');
} finally {
  await browser.close();
  server.kill();
}
