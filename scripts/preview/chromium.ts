import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Problem } from '../../src/domain/problem.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How many device pixels a picture has for each CSS pixel. */
const SHARPNESS = 2;

const runs = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * A Chromium: the program given, or the first of its usual names that this machine has; undefined when it has none.
 * Throws a Problem when the program given does not run.
 */
export function findChromium(given?: string): string | undefined {
  if (given === undefined) return NAMES.find(runs);
  if (runs(given)) return given;
  throw new Problem(
    'CHROMIUM_MISSING',
    `${given} is no Chromium that runs. Give the path of another with --chromium, or nothing to have one looked for.`,
  );
}

interface Reply {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * A Chromium without a window, driven through its debugging pipe: file descriptor 3 takes commands and 4 gives the replies, each
 * JSON that ends with a zero byte (https://chromedevtools.github.io/devtools-protocol). One browser draws all pages, and
 * says how tall each is, which its command line cannot.
 */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<
    number,
    { resolve(result: Record<string, unknown>): void; reject(error: Error): void }
  >();
  #sent = 0;
  #session: string | undefined;
  /** Why it takes no more commands. */
  #ended: Error | undefined;

  private constructor(program: string, profile: string) {
    this.#profile = profile;
    // Chromium's sandbox does not work for root, under which containers run.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#process = spawn(
      program,
      [
        '--headless',
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        '--hide-scrollbars',
        '--no-first-run',
        '--disable-gpu',
        '--force-color-profile=srgb',
        ...sandbox,
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const ended = () =>
      this.#fail(
        new Problem(
          'CHROMIUM_ENDED',
          `${program} ended before all pictures were drawn. Try another with --chromium.`,
        ),
      );
    this.#process.once('error', ended).once('exit', ended);
    (this.#process.stdio[3] as Writable).on('error', ended);
    this.#read(this.#process.stdio[4] as Readable);
  }

  /** Starts a Chromium. Throws a Problem when it does not run. */
  static async open(program: string): Promise<Chromium> {
    const chromium = new Chromium(program, await mkdtemp(path.join(tmpdir(), 'dateline-chromium-')));
    try {
      const { targetId } = await chromium.#send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await chromium.#send('Target.attachToTarget', { targetId, flatten: true });
      chromium.#session = String(sessionId);
      return chromium;
    } catch (error) {
      await chromium.close();
      throw error;
    }
  }

  /** Opens a page of HTML that needs nothing else, in place of the one before, and waits until its pictures are there. */
  async show(page: string): Promise<void> {
    const { frameTree } = await this.#send('Page.getFrameTree');
    const { frame } = frameTree as { frame: { id: string } };
    await this.#send('Page.setDocumentContent', { frameId: frame.id, html: page });
    await this.#evaluate(
      'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())])',
    );
  }

  /** A PNG of the element with an id, in whole pixels. */
  async picture(id: string): Promise<Buffer> {
    const clip = await this.#evaluate(`(() => {
      const { left, top, right, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
      const [x, y] = [Math.ceil(left + scrollX), Math.ceil(top + scrollY)];
      const [width, height] = [Math.floor(right + scrollX) - x, Math.floor(bottom + scrollY) - y];
      return { x, y, width, height, scale: ${SHARPNESS} };
    })()`);
    const { data } = await this.#send('Page.captureScreenshot', { captureBeyondViewport: true, clip });
    return Buffer.from(String(data), 'base64');
  }

  /** Ends the browser and removes what it kept on disk. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null && this.#process.kill()) await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`the page failed: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value?: unknown }).value;
  }

  #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.set(id, { resolve, reject });
      const message = JSON.stringify({ id, method, params, sessionId: this.#session });
      (this.#process.stdio[3] as Writable).write(`${message}\0`);
    });
  }

  #read(replies: Readable): void {
    let begun = '';
    replies.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (begun + chunk).split('\0');
      begun = messages.pop()!;
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take({ id, result, error }: Reply): void {
    const asked = id === undefined ? undefined : this.#waiting.get(id);
    if (!asked) return;
    this.#waiting.delete(id!);
    if (error) asked.reject(new Error(`Chromium: ${error.message}`));
    else asked.resolve(result ?? {});
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
