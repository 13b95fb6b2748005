// How long a resident waits: per answer, per letter of a search, for the largest plan. A phone is taken to be four times
// slower than this machine. `cargo xtask bench` builds the site and starts this; nothing here passes or fails.
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';

const PORT = 4174;
const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 3);

const server = spawn('node', ['server.mjs', '../../dist', String(PORT)], { stdio: 'ignore' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' })).newPage();

/** Does `act` in the page and waits until what `done` looks for is painted; milliseconds between. */
await page.addInitScript(() => {
  globalThis.timed = (act, done) => new Promise((resolve, reject) => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    const look = () => done() && (watch.disconnect(), painted());
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error('never painted')), 30_000);
    const began = performance.now();
    act();
    look();
  });
});

async function open(fragment) {
  await page.goto('about:blank');
  await page.goto(`http://127.0.0.1:${PORT}/#${fragment}`);
  await page.waitForFunction(() => {
    const heading = document.querySelector('#heading')?.textContent ?? '';
    return heading && !/読み込んでいます|Procedure guide/.test(heading);
  });
}

/** One answer: はい where there are buttons, the first box where there are boxes. */
const answer = () => page.evaluate(() => {
  const before = location.hash;
  const box = document.querySelector('main input[type=checkbox]');
  if (box && !box.checked) box.click();
  const press = box ? document.querySelector('.reply .button.main') : document.querySelector('.answers .answer');
  return globalThis.timed(() => press.click(), () => location.hash !== before && document.querySelector('#heading'));
});

async function answers(event) {
  const times = [];
  await open(`/${event}`);
  await page.locator('main .button.main').first().click();
  await page.waitForFunction(() => /\/q\//.test(location.hash));
  while (/\/q\//.test(new URL(page.url()).hash)) times.push(await answer());
  return times.slice(0, -1); // the last answer brings the plan
}

/** The largest plan there is: everything of a bereavement that may apply, with the second program at hand. */
async function plan() {
  await open('/bereavement/review?death-day=2026-11-02&death-known-day=2026-11-02&today=2026-11-20');
  await page.waitForTimeout(2500); // the second program comes meanwhile, as it does while somebody answers
  return page.evaluate(() => globalThis.timed(
    () => document.querySelector('main a.button').click(),
    () => document.querySelector('#bring'),
  ));
}

async function letters() {
  const times = [];
  await open('/procedures');
  for (const words of ['ひっこし', '引っ越し', '赤ちゃん', 'お葬式のお金', 'マイナンバー', 'てんにゅうとどけ']) {
    for (let length = 1; length <= words.length; length += 1) {
      times.push(await page.evaluate((typed) => {
        const field = document.querySelector('#search');
        const before = document.querySelector('main').innerHTML.length;
        return globalThis.timed(() => {
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, () => document.querySelector('main').innerHTML.length !== before || true);
      }, words.slice(0, length)));
    }
  }
  return times;
}

function tell(name, times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1).padStart(8);
  console.log(`${name.padEnd(34)} ${String(times.length).padStart(5)} ${at(0.5)} ${at(0.95)} ${at(1)}`);
}

try {
  const client = await page.context().newCDPSession(page);
  await open('/');
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  console.log(`milliseconds at ${SLOWER} times less speed, until painted`);
  console.log(`${''.padEnd(34)} ${'count'.padStart(5)} ${'median'.padStart(8)} ${'95 %'.padStart(8)} ${'most'.padStart(8)}`);
  for (const event of ['move-in', 'birth', 'bereavement']) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(...await answers(event));
    tell(`an answer (${event})`, times);
    if (process.env.EACH) console.log(times.map((time) => time.toFixed(0)).join(' '));
  }
  const plans = [];
  for (let round = 0; round < ROUNDS; round += 1) plans.push(await plan());
  tell('the largest plan (bereavement)', plans);
  tell('a letter of a search', await letters());
} finally {
  await browser.close();
  server.kill();
}
