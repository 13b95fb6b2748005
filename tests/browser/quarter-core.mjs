// Holds a whole browser, all its processes and threads, to a part of one processor core. Unlike the slowing that the
// browser itself offers, this slows the compiling of WebAssembly, too. Linux's control groups do it, as root.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The length of a turn: short, so that the browser is slow throughout and not in leaps. */
const TURN = 20_000;

/** Where groups can be made, in the two ways in which Linux offers them, and how each is told its part of a turn. */
const KINDS = [
  {
    root: '/sys/fs/cgroup',
    is: (root) => offersProcessors(root),
    limit: (group, part) => writeFileSync(join(group, 'cpu.max'), `${part} ${TURN}`),
  },
  {
    root: '/sys/fs/cgroup/cpu',
    is: (root) => existsSync(join(root, 'cpu.cfs_quota_us')) || existsSync(join(root, 'cpu.cfs_period_us')),
    limit: (group, part) => {
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(TURN));
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(part));
    },
  },
];

function offersProcessors(root) {
  const names = (file) => readFileSync(join(root, file), 'utf8').trim().split(' ');
  if (!existsSync(join(root, 'cgroup.controllers')) || !names('cgroup.controllers').includes('cpu')) return false;
  if (!names('cgroup.subtree_control').includes('cpu')) writeFileSync(join(root, 'cgroup.subtree_control'), '+cpu');
  return true;
}

/**
 * A program that starts `browser` with `share` of one core, and `release`, to be called when the browser has ended.
 * Where this machine cannot do that, `why` says so instead.
 */
export function heldTo(share, browser) {
  const name = `michishirube-bench-${process.pid}`;
  const complaints = [];
  for (const { root, is, limit } of KINDS) {
    const group = join(root, name);
    try {
      if (!is(root)) throw new Error('no groups for processors');
      mkdirSync(group);
      limit(group, Math.round(TURN * share));
      return { ...starter(group, browser), why: undefined };
    } catch (error) {
      complaints.push(`${root}: ${error.message}`);
      if (existsSync(group)) rmdirSync(group);
    }
  }
  return { why: `this machine does not let a program be held to a part of a core (${complaints.join('; ')})` };
}

/** A small program that puts itself into the group and then becomes the browser. */
function starter(group, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-bench-'));
  const path = join(folder, 'browser');
  writeFileSync(path, `#!/bin/sh\necho $$ > '${join(group, 'cgroup.procs')}' && exec '${browser}' "$@"\n`);
  chmodSync(path, 0o755);
  const release = async () => {
    rmSync(folder, { recursive: true, force: true });
    for (let tries = 0; tries < 50 && existsSync(group); tries += 1) {
      try {
        rmdirSync(group);
      } catch {
        await setTimeout(100); // a process of the browser still ends
      }
    }
    if (existsSync(group)) console.error(`the group ${group} could not be removed`);
  };
  return { path, release };
}
