// What the bench does on a page where everything is loaded, and how it takes the time.

/** A plan is whole when nothing of it has changed for so long, in milliseconds. */
const QUIET = 700;

/** Runs in the page, before anything of it. */
export function observe() {
  const painted = () => new Promise((then) => { requestAnimationFrame(() => setTimeout(() => then(performance.now()))); });

  /** Does `act` and waits until what `is` looks for is painted; milliseconds until then. */
  globalThis.timed = (act, is) => new Promise((resolve, reject) => {
    let done = false;
    const look = () => {
      if (done || !is()) return;
      done = true;
      watch.disconnect();
      painted().then((time) => resolve(time - began));
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error('never painted')), 30_000);
    const began = performance.now();
    act();
    look();
  });

  /** Does `act`; milliseconds until what `is` looks for is painted (`seen`), and until the last change was (`all`). */
  globalThis.timedToTheEnd = (act, is, quiet) => new Promise((resolve, reject) => {
    let seen;
    let all;
    let pause;
    const end = () => {
      watch.disconnect();
      if (seen === undefined) reject(new Error('never painted'));
      else resolve({ seen, all });
    };
    const look = async () => {
      const isSeen = is();
      all = await painted() - began;
      if (isSeen) seen ??= all;
      clearTimeout(pause);
      pause = setTimeout(end, seen === undefined ? 30_000 : quiet);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const began = performance.now();
    act();
    look();
  });
}

async function idle(page) {
  await page.waitForTimeout(100); // nobody presses sooner
  await page.waitForFunction(() => !document.querySelector('#app[data-fresh]')); // the page takes presses
  await page.evaluate(() => new Promise((resolve) => { requestIdleCallback(resolve); }));
}

/** All that comes behind is here, and nothing else is to be done: somebody reads. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await idle(page);
}

async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => /\S/.test(document.querySelector('main h1, #heading')?.textContent ?? '')
    && !document.querySelector('#first, .boot')); // the app has taken over
  await settled(page);
}

const isAsking = (page) => /\/q\//.test(page.url());

async function toFirstQuestion(page, base, event) {
  await open(page, `${base}#/${event}`);
  await begin(page);
  await page.waitForURL(/\/q\//);
  await settled(page);
}

/** Leaves the page of a life event for its first question. */
export async function begin(page) {
  const name = '質問をはじめる';
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().tap();
}

/** One press on an answer, with a tick first where there are boxes; milliseconds until the next page is painted. */
const answer = (page) => page.evaluate(() => {
  const before = { hash: location.hash, heading: document.querySelector('#heading')?.textContent };
  const isVisible = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const box = [...document.querySelectorAll('main input[type=checkbox]')].find(isVisible);
  if (box && !box.checked) box.click();
  const press = [...document.querySelectorAll('main button, main a.button')]
    .find((one) => isVisible(one) && /^(次へ|はい)$/.test(one.textContent.trim()));
  const heading = () => document.querySelector('#heading')?.textContent;
  const isNext = () => location.hash !== before.hash && heading() !== before.heading;
  return globalThis.timed(() => press.click(), isNext);
});

/** The times of all answers of a household to which much applies; the last one, which brings the plan, is left out. */
export async function answers(page, base, event) {
  const times = [];
  await toFirstQuestion(page, base, event);
  while (isAsking(page)) {
    times.push(await answer(page));
    await idle(page);
  }
  return times.slice(0, -1);
}

/** From the answers to the plan: until its beginning is seen, and until all of it is there. */
export async function plan(page, base, fragment) {
  await open(page, `${base}#${fragment}`);
  return page.evaluate((quiet) => {
    const before = document.querySelector('#heading')?.textContent;
    const link = [...document.querySelectorAll('main a[href*="/result"]')].at(-1);
    const isSeen = () => location.hash.includes('/result') && document.querySelector('#heading')?.textContent !== before
      && document.querySelectorAll('main li, main article').length > 2;
    return globalThis.timedToTheEnd(() => link.click(), isSeen, quiet);
  }, QUIET);
}

/** The times of all letters of some searches. */
export async function letters(page, base) {
  const times = [];
  await open(page, `${base}#/procedures`);
  for (const words of ['ひっこし', '引っ越し', '赤ちゃん', 'お葬式のお金', 'マイナンバー', 'てんにゅうとどけ']) {
    for (let length = 1; length <= words.length; length += 1) {
      times.push(await page.evaluate((typed) => {
        const field = document.querySelector('#search');
        return globalThis.timed(() => {
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, () => true);
      }, words.slice(0, length)));
      await idle(page);
    }
  }
  return times;
}

/** Words that change on an empty page: what the machine and its browser take for themselves. */
export async function nothing(page) {
  await page.goto('about:blank');
  const times = [];
  for (let count = 0; count < 10; count += 1) {
    times.push(await page.evaluate(() => globalThis.timed(() => { document.body.textContent += '。'; }, () => true)));
    await idle(page);
  }
  return times;
}

/** How long a plan is that nobody has opened anything of: its height in screens of 740 pixels, its elements. */
export async function length(context, base, fragment) {
  const page = await context.newPage();
  await page.addInitScript(observe);
  await open(page, `${base}#${fragment}`);
  await page.evaluate(() => { // what is far below has a guessed height until it comes near
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const heightNow = () => page.evaluate(() => document.documentElement.scrollHeight);
  let height;
  do { // a long plan is drawn in several steps
    height = await heightNow();
    await page.waitForTimeout(QUIET);
  } while (height !== await heightNow());
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const complaint = await page.getByText('リンクの一部を読み取れませんでした').count();
  if (complaint) throw new Error(`the link of a household is not read: ${fragment}`);
  return { screens: height / 740, elements };
}
