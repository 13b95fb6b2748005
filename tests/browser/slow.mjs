// A phone on a slow network, and what moves on its screen.

/** Slow 4G (1.6 Mbit/s, 150 ms) and a processor so many times slower; gives the session with the browser. */
export async function slow(page, times = 4) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/**
 * Adds up how far things move that nobody has moved (Cumulative Layout Shift). The browser itself leaves out what follows an
 * input within half a second; on a slow machine the page that an answer leads to comes later, so the frame in which a new
 * page is drawn is left out whenever it comes.
 */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifted = 0;
    const turns = [];
    const push = history.pushState;
    history.pushState = function (...entry) {
      const turn = { from: performance.now(), to: Infinity };
      turns.push(turn);
      requestAnimationFrame(() => requestAnimationFrame(() => { turn.to = performance.now(); }));
      return push.apply(this, entry);
    };
    const isTurn = (entry) => turns.some((turn) => turn.from <= entry.startTime && entry.startTime <= turn.to);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput && !isTurn(entry)) globalThis.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shifts = (page) => page.evaluate(() => globalThis.shifted);
