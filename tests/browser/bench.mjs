// How long a resident waits, how much comes over the network, and how long the plans are. A phone is taken to be four
// times slower than this machine. `cargo xtask bench` builds the site and starts this; nothing here passes or fails.
// `cargo xtask bench PART…` measures only these parts: first, quarter, answers, plans, letters, lengths, taps.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import * as clicks from './bench-clicks.mjs';
import { faultsOf, firstQuestion, firstVisit } from './first-visit.mjs';
import { fragmentOf, HOUSEHOLDS } from './households.mjs';
import { heldTo } from './quarter-core.mjs';

const PORT = 4174;
const BASE = `http://127.0.0.1:${PORT}/`;
const SLOWER = Number(process.env.SLOWER ?? 4);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const TAPS = Number(process.env.TAPS ?? 200);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PHONE = {
  viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'ja-JP', timezoneId: 'Asia/Tokyo',
};
const SMALL_PHONE = { ...PHONE, viewport: { width: 360, height: 740 } };

/** The longest plan that there is: unsure of everything, in the life event with the most procedures. */
const UNSURE = {
  name: 'unsure of everything (bereavement)', event: 'bereavement', dates: {}, yes: [], unsure: 'all', mostScreens: 10,
};
const PLANS = [...HOUSEHOLDS, UNSURE];

const launch = (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Runs `use` with a context of its own, so that nothing is kept from one to the next. */
async function inContext(browser, device, use) {
  const context = await browser.newContext(device);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

function share(times, part) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const column = (text, width = 9) => String(text).padStart(width);

/** A line about something that was measured `times` often; a goal is what issue 8 wants at the median, or at 95 %. */
function tell(name, times, { goal = '', at = 0.5, digits = 0 } = {}) {
  if (!times.length) return;
  const figures = [0.5, 0.95, 1].map((part) => column(share(times, part).toFixed(digits)));
  const verdict = goal === '' ? '' : `${column(`≤ ${goal}`)} ${share(times, at) <= goal ? '✓' : '✗'}`;
  console.log(`${name.padEnd(58)}${column(times.length, 5)}${figures.join('')}${verdict}`);
  if (process.env.EACH) console.log(`    ${times.map((time) => time.toFixed(digits)).join(' ')}`);
}

function head(title) {
  const names = ['count', 'median', '95 %', 'most', 'goal'].map((one, at) => column(one, at ? 9 : 5));
  console.log(`\n${title.padEnd(58)}${names.join('')}`);
}

/** First visits: with a tap as soon as the first question stands there, and with one three seconds later. */
async function tellFirstVisits(browser, slower, { first, second }) {
  const fragment = await inContext(browser, PHONE, (context) => firstQuestion(context, BASE, 'move-in'));
  const visits = { atOnce: [], afterReading: [] };
  const lost = [];
  const visit = (wait) => inContext(browser, PHONE, (context) => firstVisit(context, `${BASE}#${fragment}`, { slower, wait }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, wait] of [['atOnce', 0], ['afterReading', 3_000]]) {
      await visit(wait).then((seen) => visits[name].push(seen), (error) => lost.push(error.message));
    }
  }
  const { atOnce, afterReading } = visits;
  const all = [...atOnce, ...afterReading];
  lost.forEach((complaint) => console.log(`a visit failed: ${complaint}`));
  if (!all.length) return;
  tell('bytes until the first question can be answered', all.map(({ bytes }) => bytes), { goal: first && 20_000 });
  tell('the first question can be answered, ms', all.map((seen) => seen.first), { goal: first });
  tell('the app is in charge, ms', all.map(({ inCharge }) => inCharge));
  tell('a tap at that moment: the second question, ms', atOnce.map((seen) => seen.second), { goal: second });
  tell('a tap at that moment → the second question, ms', atOnce.map((seen) => seen.second - seen.tapped));
  tell('a tap after three seconds → the second question, ms', afterReading.map((seen) => seen.second - seen.tapped));
  tell('what moved by itself (layout shift)', all.map(({ shift }) => shift), { goal: 0, at: 1, digits: 3 });
  tell('answers that were not taken', [...all.map(({ isTaken }) => Number(!isTaken)), ...lost.map(() => 1)], { goal: 0, at: 1 });
}

async function first(browser) {
  head(`a first visit, 1.6 Mbit/s, 150 ms, ${SLOWER} times less speed`);
  await tellFirstVisits(browser, SLOWER, { first: 400, second: 1_900 });
}

/** The same, with the whole browser held to a quarter of a core. */
async function quarter() {
  const held = heldTo(0.25, CHROMIUM);
  if (held.why) {
    console.log(`\nA first visit with a quarter of a core is not measured: ${held.why}.`);
    return;
  }
  try {
    const browser = await launch(held.path);
    head('a first visit, 1.6 Mbit/s, 150 ms, a quarter of a core');
    try {
      await tellFirstVisits(browser, 1, {});
    } finally {
      await browser.close();
    }
  } finally {
    await held.release();
  }
}

/** Taps at random moments: none is lost, no tick and no focus goes, and nothing moves. */
async function taps(browser) {
  const fragment = await inContext(browser, PHONE, (context) => firstQuestion(context, BASE, 'move-in'));
  const faults = [];
  for (let count = 0; count < TAPS; count += 1) {
    const options = { slower: SLOWER, wait: Math.round(Math.random() * 3_000), ticksOnly: count % 2 === 1 };
    const visit = (context) => firstVisit(context, `${BASE}#${fragment}`, options);
    const found = await inContext(browser, PHONE, visit).then(faultsOf, (error) => [error.message]);
    if (found.length) faults.push(`${options.ticksOnly ? 'a tick' : 'an answer'} after ${options.wait} ms: ${found.join(', ')}`);
  }
  console.log(`\n${TAPS} taps at random moments of the first three seconds: ${faults.length} went wrong`);
  faults.forEach((fault) => console.log(`  ${fault}`));
}

/** What is timed with everything loaded, on the slower processor. */
async function timed(browser, measure) {
  await inContext(browser, SMALL_PHONE, async (context) => {
    const page = await context.newPage();
    await page.addInitScript(clicks.observe);
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await measure(page);
  });
}

async function inRounds(once) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once());
  return rounds;
}

/** All times of all rounds; and each thing by the median of its rounds, which leaves out what else the machine does. */
function tellRounds(name, rounds, goal) {
  tell(name, rounds.flat(), goal);
  const steady = rounds[0].map((_, place) => share(rounds.map((times) => times[place]), 0.5));
  if (steady.length > 1) tell('  each by the median of its rounds', steady, goal);
}

const answers = (browser) => timed(browser, async (page) => {
  head(`milliseconds until painted, ${SLOWER} times less speed`);
  tellRounds('nothing but a word on an empty page', await inRounds(() => clicks.nothing(page)));
  for (const event of ['move-in', 'birth', 'bereavement']) {
    tellRounds(`an answer (${event})`, await inRounds(() => clicks.answers(page, BASE, event)), { goal: 50, at: 0.95 });
  }
});

const plans = (browser) => timed(browser, async (page) => {
  head(`milliseconds until a plan, ${SLOWER} times less speed`);
  for (const household of PLANS) {
    const rounds = await inRounds(() => clicks.plan(page, BASE, fragmentOf(household, 'review')));
    tell(`${household.name}: its beginning is seen`, rounds.map(({ seen }) => seen), { goal: 150 });
    tell(`${household.name}: all of it is there`, rounds.map(({ all }) => all), { goal: 500 });
  }
});

const letters = (browser) => timed(browser, async (page) => {
  head(`milliseconds until painted, ${SLOWER} times less speed`);
  tellRounds('a letter of a search', await inRounds(() => clicks.letters(page, BASE)), { goal: 16.7 * 2, at: 0.95 });
});

/** How long the plans are that nobody has opened anything of. */
async function lengths(browser) {
  const names = ['screens', 'goal', 'at 1280', 'goal', 'elements', 'goal'].map((one) => column(one));
  console.log(`\n${'the plan, as it opens'.padEnd(34)}${names.join('')}`);
  for (const household of PLANS) {
    const measure = (device) => inContext(browser, device, (context) => clicks.length(context, BASE, fragmentOf(household)));
    const small = await measure(SMALL_PHONE);
    const wide = await measure({ ...SMALL_PHONE, viewport: { width: 1280, height: 740 }, isMobile: false, hasTouch: false });
    const height = [small.screens.toFixed(1), `≤ ${household.mostScreens}`, wide.screens.toFixed(1), '≤ 4'];
    const figures = [...height, small.elements, '≤ 3000'];
    console.log(`${household.name.padEnd(34)}${figures.map((one) => column(one)).join('')}`);
  }
  console.log('screens: the height of the page, by 740 px; on a phone it is 360 px wide');
}

const PARTS = { first, quarter, answers, plans, letters, lengths, taps };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
const chosen = wanted.length ? wanted : Object.keys(PARTS).filter((name) => name !== 'taps'); // a quarter of an hour

const server = spawn('node', ['server.mjs', '../../dist', String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
let browser;
try {
  const [answer] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  if (!String(answer).startsWith('ready')) throw new Error('the server for the bench does not start');
  browser = await launch(CHROMIUM);
  for (const name of chosen) await PARTS[name](browser);
} finally {
  await browser?.close();
  server.kill();
}
