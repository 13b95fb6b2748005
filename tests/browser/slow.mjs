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
 * Notes what moves that nobody has moved (Cumulative Layout Shift). The browser itself leaves out what follows an
 * input within half a second; on a slow machine the page that a press leads to comes later, so what is drawn between a press
 * and the new page's first two pictures is left out whenever it comes.
 */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    const turns = [];
    const moves = [];
    let pressed = 0;
    addEventListener('click', () => { pressed = performance.now(); }, true);
    const push = history.pushState;
    history.pushState = function (...entry) {
      const turn = { from: pressed, to: Infinity };
      turns.push(turn);
      requestAnimationFrame(() => requestAnimationFrame(() => { turn.to = performance.now(); }));
      return push.apply(this, entry);
    };
    new PerformanceObserver((list) => {
      moves.push(...list.getEntries().filter((entry) => !entry.hadRecentInput));
    }).observe({ type: 'layout-shift', buffered: true });
    const isTurn = ({ startTime }) => turns.some((turn) => turn.from <= startTime && startTime <= turn.to);
    const told = ({ value, startTime, sources }) => [
      `${value.toFixed(4)} after ${Math.round(startTime)} ms`,
      ...sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name = [node?.nodeName, node?.id, node?.className].filter(Boolean).join(' ');
        return `${name}: ${from.x},${from.y} ${from.width}×${from.height} → ${to.x},${to.y} ${to.width}×${to.height}`;
      }),
    ].join('; ');
    globalThis.shifts = () => moves.filter((move) => !isTurn(move)).map(told);
  });
}

/** What has moved, and from where to where. */
export const shifts = (page) => page.evaluate(() => globalThis.shifts());
