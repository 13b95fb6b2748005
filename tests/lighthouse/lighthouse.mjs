// Lighthouse's four figures, on a phone, for the start page and the first question of the site as it is published.
// `cargo xtask lighthouse` builds the site and starts this; a figure below 100 fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { firstQuestion } from '../browser/first-visit.mjs';

const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('@playwright/test');

const PORT = 4176;
const BASE = `http://127.0.0.1:${PORT}/`;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const REPORTS = new URL('../../target/lighthouse/', import.meta.url);
/** What else the machine does moves the first figure: the median of so many runs counts. */
const RUNS = Number(process.env.ROUNDS ?? 3);
const GOAL = 100;

const median = (figures) => [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];

/** The address of the first question of moving in. */
async function questionAddress() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ hasTouch: true, locale: 'ja-JP' });
    return `${BASE}#${await firstQuestion(context, BASE, 'move-in')}`;
  } finally {
    await browser.close();
  }
}

/** One run in a browser of its own, so that nothing is cached. */
async function runOnce(address) {
  const chrome = await launch({
    chromePath: CHROMIUM,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    logLevel: 'error',
  });
  try {
    return await lighthouse(address, { port: chrome.port, output: 'html', logLevel: 'error', locale: 'en' });
  } finally {
    await chrome.kill();
  }
}

/** What keeps a category from 100. */
function losses({ categories, audits }, id) {
  const { auditRefs } = categories[id];
  const lost = auditRefs.filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1);
  return lost.map((ref) => `${audits[ref.id].title} ${audits[ref.id].displayValue ?? ''}`.trim());
}

/** Measures a page and prints its figures; gives the lowest. */
async function measure(name, address) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce(address));
  const last = runs.at(-1);
  writeFileSync(new URL(`${name.replaceAll(' ', '-')}.html`, REPORTS), last.report);
  console.log(`\n${name} (${address})`);
  const figures = Object.entries(last.lhr.categories).map(([id, { title }]) => {
    const all = runs.map(({ lhr }) => Math.round(lhr.categories[id].score * 100));
    const figure = median(all);
    console.log(`  ${title.padEnd(16)}${String(figure).padStart(4)}   ${all.length > 1 ? `(${all.join(', ')})` : ''}`);
    if (figure < GOAL) losses(last.lhr, id).forEach((loss) => console.log(`      ${loss}`));
    return figure;
  });
  return Math.min(...figures);
}

mkdirSync(REPORTS, { recursive: true });
const server = spawn('node', ['../browser/server.mjs', '../../dist', String(PORT)], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  const pages = { 'start page': BASE, 'first question': await questionAddress() };
  const lowest = [];
  for (const [name, address] of Object.entries(pages)) lowest.push(await measure(name, address));
  console.log('\nReports: target/lighthouse/');
  if (Math.min(...lowest) < GOAL) {
    console.log(`A figure is below ${GOAL}.`);
    process.exitCode = 1;
  }
} finally {
  server.kill();
}
