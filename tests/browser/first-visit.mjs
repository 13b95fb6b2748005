// A first visit on a slow phone: somebody answers the first question as soon as it stands there. What the page then does
// with that answer, and when, for the bench and for the tests.
import { begin } from './bench-clicks.mjs';
import { slow } from './slow.mjs';

/** How long anything may take before the visit is given up, and how long an answer once the app is there. */
const PATIENCE = 60_000;
const PATIENCE_AFTER_TAP = 15_000;

/** Runs in the page, before anything of it: notes what can be seen, and when. */
function observe() {
  const seen = { taps: [], shift: 0, hash: undefined, heading: undefined };
  globalThis.seen = seen;
  const isVisible = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const visible = (selector) => [...document.querySelectorAll(selector)].filter(isVisible);
  const headingText = () => visible('main h1, main h2, section h1, section h2')[0]?.textContent.trim();
  /** The boxes of the question that can be seen, and what answers it: 「次へ」, or 「はい」. */
  globalThis.controls = () => ({
    box: visible('main input[type=checkbox], section input[type=checkbox]')[0],
    answer: visible('button, input[type=submit], a.button')
      .find((one) => /^(次へ|はい)$/.test((one.textContent || one.value).trim())),
  });
  const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  const note = (name) => painted((time) => {
    seen[name] ??= time;
    globalThis.tellVisit?.(name);
  });
  let asked = false;
  let went = false;
  const look = () => {
    if (!asked && document.body && globalThis.controls().answer) {
      asked = true;
      Object.assign(seen, { hash: location.hash, heading: headingText() });
      note('first');
    }
    if (asked && !went && location.hash !== seen.hash && /\/q\//.test(location.hash) && headingText() !== seen.heading
      && globalThis.controls().answer) {
      went = true;
      note('second');
    }
    if (!went) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const takenOver = () => (document.querySelector('#first-screens') ? requestAnimationFrame(takenOver) : note('inCharge'));
  addEventListener('TrunkApplicationStarted', takenOver);
  addEventListener('pointerdown', (event) => { if (event.isTrusted) seen.taps.push(event.timeStamp); }, true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput && !seen.second) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Counts the bytes of files that have come whole: of the page and its style, and of all. */
function countBytes(client) {
  const come = { page: 0, all: 0 };
  const types = new Map();
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    come.all += encodedDataLength;
    if (['Document', 'Stylesheet'].includes(types.get(requestId))) come.page += encodedDataLength;
  });
  return come;
}

/** Presses what `name` of the controls is, where it stands now, as a finger does. */
async function tap(page, name) {
  const place = await page.evaluate((which) => {
    const control = globalThis.controls()[which];
    if (!control) return undefined;
    const target = control.closest('label') ?? control;
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + Math.min(width / 2, 40), y: top + height / 2 };
  }, name);
  if (place) await page.touchscreen.tap(place.x, place.y);
  return Boolean(place);
}

const isBoxKept = (page) => page.evaluate(() => {
  const { box } = globalThis.controls();
  return { isChecked: box?.checked ?? false, isFocused: box === document.activeElement };
});

/**
 * Opens `address` on a new page of `context` and answers the first question `wait` milliseconds after it can be seen:
 * ticks the first box and presses 「次へ」 (or 「はい」 where there are none). With `ticksOnly`, 「次へ」 comes only when the
 * app is in charge, and it is looked whether the tick and the focus are still where they were.
 *
 * Gives milliseconds since the visit began (`first`, `tapped`, `second`, `inCharge`), the `bytes` that the first
 * question took (the page's own, or all where it waited for the app), how far things moved by themselves (`shift`), and whether the
 * answer was taken (`isTaken`) and the tick was kept (`isKept`).
 */
export async function firstVisit(context, address, { wait = 0, slower = 1, ticksOnly = false } = {}) {
  const page = await context.newPage();
  const told = { first: deferred(), second: deferred(), inCharge: deferred() };
  await page.addInitScript(observe);
  const come = countBytes(await slow(page, slower));
  let bytes;
  await page.exposeFunction('tellVisit', (name) => {
    if (name === 'first') bytes = { ...come };
    told[name]?.resolve();
  });
  try {
    const gone = page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
    await within(told.first.promise, 'the first question never came');
    await gone;
    if (wait) await page.waitForTimeout(wait);
    const hasBox = await tap(page, 'box');
    let kept;
    if (ticksOnly) {
      await within(told.inCharge.promise, 'the app never came');
      await page.evaluate(() => new Promise((then) => { requestAnimationFrame(() => setTimeout(then)); }));
      kept = await isBoxKept(page);
    }
    await tap(page, 'answer');
    await within(told.inCharge.promise, 'the app never came');
    await within(told.second.promise, 'the tap was lost: no second question came', PATIENCE_AFTER_TAP);
    const seen = await page.evaluate(() => globalThis.seen);
    const yes = new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '').get('yes') ?? '';
    return {
      ...seen,
      tapped: seen.taps.at(-1),
      bytes: seen.first < seen.inCharge ? bytes.page : bytes.all,
      isTaken: yes.split(',').filter(Boolean).length === 1,
      isKept: !hasBox || !kept || (kept.isChecked && kept.isFocused),
    };
  } finally {
    await page.close();
  }
}

/** What should not have happened in a first visit, in words. */
export function faultsOf({ shift, isTaken, isKept, second, tapped }) {
  const faults = {
    [`things moved by themselves (${shift.toFixed(3)})`]: shift > 0,
    'the answer was not taken': !isTaken,
    'the tick or the focus was lost': !isKept,
    'the second question came before the tap': second < tapped,
  };
  return Object.keys(faults).filter((fault) => faults[fault]);
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

async function within(promise, complaint, patience = PATIENCE) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(complaint)), patience); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The fragment of the first question of a life event: of the screen that stands in the page, or, where none does, of the
 * one that the app leads to.
 */
export async function firstQuestion(context, base, event) {
  const page = await context.newPage();
  try {
    const html = await (await page.request.get(base)).text();
    const standing = new RegExp(`<[a-z]+ [^>]*\\bid=["']?(/${event}/q/[^"'\\s>]+)`).exec(html)?.[1];
    if (standing) return standing;
    await page.goto(`${base}#/${event}`);
    await begin(page);
    await page.waitForURL(/\/q\//);
    return new URL(page.url()).hash.slice(1);
  } finally {
    await page.close();
  }
}
