import type { Writable } from 'node:stream';
import cliProgress, { type SingleBar } from 'cli-progress';
import { text } from './text.ts';

/** Where a build tells how far it is: a bar on a terminal, a plain line now and then elsewhere. */
export type BuildOutput = Writable & { readonly isTTY?: boolean };

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds between plain lines. */
const LINE_EVERY = 5000;

/** Shows how much of a corpus is indexed, how fast, and how long the rest will take. */
export class BuildProgressView {
  readonly #output: BuildOutput;
  readonly #total: number;
  readonly #bar: SingleBar | undefined;
  readonly #began = performance.now();
  // A bar hides the cursor and switches line wrapping off; a program that is ended must not leave it so.
  readonly #giveBackTerminal = (signal: NodeJS.Signals) => {
    this.end();
    process.kill(process.pid, signal);
  };
  #read = 0;
  #lastLine = performance.now();

  /** @param total bytes of the corpus */
  constructor(output: BuildOutput, total: number) {
    this.#output = output;
    this.#total = total;
    if (!output.isTTY) return;
    this.#bar = new cliProgress.SingleBar(
      {
        stream: output as NodeJS.WriteStream,
        format: text.progressBar,
        etaBuffer: 50,
        clearOnComplete: true,
        hideCursor: true,
      },
      cliProgress.Presets.shades_classic,
    );
    for (const signal of SIGNALS) process.once(signal, this.#giveBackTerminal);
    this.#bar.start(Math.max(1, total), 0, { articles: 0, passages: 0, rate: 0 });
  }

  /** Tells that so many more bytes of the corpus were read. */
  read(bytes: number): void {
    this.#read += bytes;
  }

  /** Shows the counts so far. */
  show({ articles, passages }: { readonly articles: number; readonly passages: number }): void {
    const seconds = (performance.now() - this.#began) / 1000;
    const rate = Math.round(passages / seconds);
    this.#bar?.update(this.#read, { articles, passages, rate });
    if (this.#bar || performance.now() - this.#lastLine < LINE_EVERY) return;
    this.#lastLine = performance.now();
    const share = this.#total === 0 ? 1 : this.#read / this.#total;
    const left = share > 0 ? (seconds * (1 - share)) / share : 0;
    this.#output.write(`${text.progressLine(articles, passages, rate, share, left)}\n`);
  }

  /** Removes the bar. May be called again. */
  end(): void {
    this.#bar?.stop();
    for (const signal of SIGNALS) process.off(signal, this.#giveBackTerminal);
  }
}
