import { LARGEST_ARTICLE, TOO_LARGE } from './article-limit.ts';
import type { JsonPiece } from './json-pieces.ts';
import { unreadableFrom } from './unreadable.ts';

const [NEWLINE, QUOTE, BACKSLASH, COMMA] = Buffer.from('\n"\\,');
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = Buffer.from('[]{}');
/** JSON's white space, and the bytes of a byte-order mark. */
const BLANKS = new Set(Buffer.from(' \t\r\n\uFEFF'));

/**
 * Cuts a JSON array into its values, or a file into its one object, by brackets and quotation marks alone, so that
 * a faulty value spoils no other and none has to be held that is too large.
 */
export async function* splitJsonValues(chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonPiece> {
  const splitter = new JsonSplitter();
  try {
    for await (const chunk of chunks) {
      yield* splitter.feed(chunk);
      if (splitter.ended) return;
    }
  } catch (error) {
    yield { line: splitter.line, fault: unreadableFrom(error).message };
    return;
  }
  yield* splitter.finish();
}

/** Where the splitter stands: before anything, between values, in one, in words that are none, or past the end. */
type Place = 'start' | 'between' | 'value' | 'stray' | 'closed' | 'ended';

class JsonSplitter {
  line = 1;
  #place: Place = 'start';
  #inArray = false;
  /** Brackets open within the value. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  #valueLine = 1;
  #held: Buffer[] = [];
  #length = 0;

  /** Whether the rest of the file cannot be read. */
  get ended(): boolean {
    return this.#place === 'ended';
  }

  *feed(chunk: Buffer): Generator<JsonPiece> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === NEWLINE) this.line++;
      if (this.#place === 'value') {
        if (!this.#endsValue(byte)) continue;
        this.#hold(chunk.subarray(start, at + 1));
        yield this.#take();
      } else if (!BLANKS.has(byte)) {
        const fault = this.#outside(byte);
        if (fault) yield { line: this.line, fault };
        if (this.ended) return;
        start = at;
      }
    }
    if (this.#place === 'value') this.#hold(chunk.subarray(start));
  }

  *finish(): Generator<JsonPiece> {
    if (this.#place === 'value') {
      yield {
        line: this.#valueLine,
        fault: 'is not valid JSON: the file ends within the article begun here',
      };
    } else if (this.#inArray && this.#place !== 'closed') {
      yield { line: this.line, fault: 'is not valid JSON: the file ends before the array is closed' };
    }
  }

  /** Takes a byte within a value; true for its last one. */
  #endsValue(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      // No string goes on over a line's end: one that seems to lacks its mark, and must not swallow its neighbours.
      else if (byte === QUOTE || byte === NEWLINE) this.#inString = false;
      return !this.#inString && this.#depth === 0;
    }
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return --this.#depth === 0;
    return false;
  }

  /** Takes a byte between values; answers with a fault when it should not be there. */
  #outside(byte: number): string | undefined {
    const first = this.#place === 'start';
    if (this.#place === 'closed') {
      this.#place = 'ended';
      return 'is not valid JSON: something follows the end of the array';
    }
    if (first && byte === OPEN_BRACKET) {
      this.#inArray = true;
      this.#place = 'between';
    } else if (byte === OPEN_BRACE || (!first && (byte === OPEN_BRACKET || byte === QUOTE))) {
      this.#place = 'value';
      this.#valueLine = this.line;
      this.#inString = byte === QUOTE;
      this.#depth = this.#inString ? 0 : 1;
    } else if (first) {
      this.#place = 'ended';
      return 'is not valid JSON: neither an array nor an object begins here';
    } else if (byte === CLOSE_BRACKET && this.#inArray) {
      this.#place = 'closed';
    } else if (byte === COMMA) {
      this.#place = 'between';
    } else if (this.#place !== 'stray') {
      this.#place = 'stray';
      return 'is not a JSON object';
    }
    return undefined;
  }

  #hold(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length > LARGEST_ARTICLE) this.#held = [];
    else this.#held.push(bytes);
  }

  #take(): JsonPiece {
    const line = this.#valueLine;
    const piece: JsonPiece =
      this.#length > LARGEST_ARTICLE
        ? { line, fault: TOO_LARGE }
        : { line, bytes: Buffer.concat(this.#held) };
    this.#held = [];
    this.#length = 0;
    this.#place = 'between';
    return piece;
  }
}
