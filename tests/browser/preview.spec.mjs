// A rule author saves a file and sees it in the page, broken or sound, while the answers stay.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answersIn, arrived, heading } from './guide.mjs';

const PORT = 4180;
const ROOT = new URL('../../', import.meta.url).pathname;
/** How long a saved file may take to show. */
const SOON = 3_000;

let folder;
let trunk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  test.setTimeout(600_000); // the app is built for the preview first
  folder = mkdtempSync(join(tmpdir(), 'michishirube-'));
  cpSync(join(ROOT, 'rules/mihon-ward'), join(folder, 'pack'), { recursive: true });
  trunk = spawn(
    'trunk',
    ['serve', '--offline', '--port', String(PORT), '--dist', join(folder, 'dist'), '--watch', join(folder, 'pack')],
    { cwd: ROOT, env: { ...process.env, MICHI_PACK: join(folder, 'pack') }, stdio: 'ignore', detached: true },
  );
  await expect.poll(async () => {
    const answer = await request.get(`http://127.0.0.1:${PORT}/`).catch(() => undefined);
    return answer?.status();
  }, { timeout: 590_000, intervals: [1_000] }).toBe(200);
});

test.afterAll(() => {
  if (trunk) process.kill(-trunk.pid);
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'pack/events/move-in.yaml');

/** Saves the event's file with `from` replaced by `to`. */
function save(from, to) {
  const text = readFileSync(file(), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(), text.replace(from, to));
}

test('a saved file shows within three seconds; a broken one shows what to mend; answers stay', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${PORT}/#/move-in?yes=has-dog,owns-car&moved-in=2026-04-01`);
  await arrived(page);
  await expect(heading(page)).toHaveText('引っ越してきた');

  save('title: 引っ越してきた', 'title: 新しく住み始めた');
  await expect(heading(page)).toHaveText('新しく住み始めた', { timeout: SOON });
  expect(answersIn(page.url()).yes.sort()).toEqual(['has-dog', 'owns-car']);

  save('need: resident-move-in', 'need: resident-move-on');
  await expect(heading(page)).toHaveText(/直すところ/, { timeout: SOON });
  const problem = page.getByRole('main');
  for (const part of ['events/move-in.yaml', '行目', 'resident-move-on', 'resident-move-in', 'unknown-procedure']) {
    await expect(problem).toContainText(part);
  }
  await page.screenshot({ path: '../../target/screenshots/problems-360.png', fullPage: true });

  save('need: resident-move-on', 'need: resident-move-in');
  await expect(heading(page)).toHaveText('新しく住み始めた', { timeout: SOON });
  expect(answersIn(page.url()).yes.sort()).toEqual(['has-dog', 'owns-car']);
  expect(page.url()).toContain('moved-in=2026-04-01');
});
