import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { type ConversationOptions, reply } from './conversation.ts';
import { harmless } from './harmless.ts';
import { bold } from './style.ts';
import { text } from './text.ts';
import { COLUMNS, wrapLines } from './wrap.ts';

/** A conversation and the streams it is held over. */
export interface PromptOptions extends ConversationOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Where the one line about each failed question goes. */
  readonly errors: Writable;
  /** A person types: prompt, line editing and history. Otherwise lines are read as from a pipe. */
  readonly interactive: boolean;
  /** Ends the conversation, after the reply in progress, when it aborts. */
  readonly signal?: AbortSignal;
  /** Given every error that is not a Problem, to log it with its stack. */
  readonly onBug: (error: unknown) => void;
}

function write(stream: Writable, written: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(written, (error) => (error ? reject(error) : resolve()));
  });
}

function errorLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return harmless(error instanceof Problem ? message : text.unexpected(message));
}

/** A person sees the question just typed; in what a pipe leaves behind, each reply needs its question above it. */
function page(line: string, replied: string, { interactive, json, color }: PromptOptions): string {
  if (json) return `${replied}\n`;
  if (interactive) return `\n${replied}\n\n`;
  const question = wrapLines(harmless(line), COLUMNS).map((part) => bold(part, color));
  return `${question.join('\n')}\n\n${replied}\n\n`;
}

/** Replies to one line, or tells on `errors` why it cannot; resolves to whether it could. */
async function respond(line: string, options: PromptOptions): Promise<boolean> {
  let replied: string;
  try {
    replied = await reply(line, options);
  } catch (error) {
    if (!(error instanceof Problem)) options.onBug(error);
    await write(options.errors, `${errorLine(error)}\n`);
    return false;
  }
  await write(options.output, page(line, replied, options));
  return true;
}

async function converse(options: PromptOptions): Promise<number> {
  const { input, output, signal } = options;
  // A prompt among lines of JSON would spoil them.
  const interactive = options.interactive && !options.json;
  if (interactive) await write(output, `${text.welcome}\n\n`);
  const reader = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: text.prompt,
    historySize: 500,
    removeHistoryDuplicates: true,
    crlfDelay: Number.POSITIVE_INFINITY,
    signal,
  });
  let open = true;
  reader.once('close', () => {
    open = false;
  });
  const invite = () => {
    if (interactive && open) reader.prompt();
  };
  let failures = 0;
  try {
    invite();
    for await (const typed of reader) {
      const line = typed.trim();
      if (interactive && line.toLowerCase() === 'exit') return failures;
      if (line !== '' && !(await respond(line, options))) failures += 1;
      invite();
    }
    // Left by Ctrl-C or Ctrl-D: the cursor still stands behind the prompt.
    if (interactive) await write(output, '\n');
    return failures;
  } finally {
    reader.close();
  }
}

/**
 * Holds a conversation: every line of `input` that is not blank gets its reply, in order, until the input ends, somebody
 * types `exit`, Ctrl-C or Ctrl-D, or `signal` aborts. A line that fails gives one line on `errors`, and the next goes on.
 * Ends quietly when the reader of `output` has left (`| head`). Resolves to the number of lines that failed; rejects when
 * a stream breaks in another way.
 */
export async function runPrompt(options: PromptOptions): Promise<number> {
  // A failed write also reaches its callback, which is where it is dealt with; unheard, the event would end the process.
  options.output.on('error', () => {});
  try {
    return await converse(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    throw error;
  }
}
