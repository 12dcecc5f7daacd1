import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { BuildProgressView } from '../../src/terminal/build-progress.ts';

class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns = 100;
  shown = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.shown += chunk;
    done();
  }

  cursorTo(): void {}
  clearLine(): void {}
  moveCursor(): void {}
}

/** Cursor and line wrapping are switched on again after they were last switched off. */
function expectTerminalGivenBack(shown: string): void {
  for (const mode of ['?25', '?7']) {
    const off = shown.lastIndexOf(`\u001b[${mode}l`);
    expect(off).toBeGreaterThanOrEqual(0);
    expect(shown.lastIndexOf(`\u001b[${mode}h`)).toBeGreaterThan(off);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('where there is no terminal', () => {
  it('a plain line tells counts, rate, share and time left, at most every five seconds', () => {
    const screen = new Screen(false);
    const view = new BuildProgressView(screen, 1000);
    view.show({ articles: 1, passages: 2 });
    vi.advanceTimersByTime(4000);
    view.read(100);
    view.show({ articles: 50, passages: 200 });
    expect(screen.shown).toBe('');
    vi.advanceTimersByTime(6000);
    view.read(150);
    view.show({ articles: 1200, passages: 5000 });
    view.show({ articles: 1201, passages: 5003 });
    expect(screen.shown).toBe('1,200 articles, 5,000 passages, 500 passages/s, 25 % read, about 30 s left\n');
    view.end();
    view.end();
    expect(screen.shown.split('\n').length).toBe(2);
  });

  it('an empty corpus or one not yet read says no nonsense', () => {
    for (const total of [0, 100]) {
      const screen = new Screen(false);
      const view = new BuildProgressView(screen, total);
      vi.advanceTimersByTime(6000);
      view.show({ articles: 0, passages: 0 });
      expect(screen.shown).toMatch(
        /^0 articles, 0 passages, 0 passages\/s, (0|100) % read, about 0 s left\n$/,
      );
    }
  });
});

describe('on a terminal', () => {
  it('a bar shows the same, and is gone at the end with the cursor back', () => {
    const screen = new Screen(true);
    const view = new BuildProgressView(screen, 1000);
    view.show({ articles: 0, passages: 0 });
    expect(screen.shown).not.toMatch(/NaN|Infinity/);
    for (let second = 0; second < 5; second++) {
      vi.advanceTimersByTime(1000);
      view.read(100);
      view.show({ articles: second * 10, passages: second * 100 });
    }
    expect(screen.shown).toMatch(/50% \| 40 articles, 400 passages \| 80 passages\/s \| .* left/);
    view.end();
    const atEnd = screen.shown;
    expectTerminalGivenBack(atEnd);
    view.end();
    vi.advanceTimersByTime(10_000);
    expect(screen.shown).toBe(atEnd);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends the program and gives the terminal back',
    async (signal) => {
      vi.useRealTimers();
      const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const program = path.join(folder, 'program.mjs');
      const view = pathToFileURL(path.resolve('src/terminal/build-progress.ts')).href;
      await writeFile(
        program,
        `import { BuildProgressView } from ${JSON.stringify(view)};
       process.stdout.isTTY = true;
       new BuildProgressView(process.stdout, 1000);
       setInterval(() => {}, 1000);`,
      );
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program]);
      let shown = '';
      child.stdout.on('data', (chunk) => {
        shown += chunk;
      });
      const ended = once(child, 'close');
      while (!shown.includes('0%')) await once(child.stdout, 'data');
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expectTerminalGivenBack(shown);
    },
  );

  it('no signal is listened for when the bar is gone', () => {
    const before = process.listenerCount('SIGINT');
    const view = new BuildProgressView(new Screen(true), 10);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    view.end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
