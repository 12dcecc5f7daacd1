import type { PreTrainedTokenizer } from '@xenova/transformers';
import { WordMemory } from '../language/word-memory.ts';
import type { TokenIds } from './embedder.ts';

/** Longer words are no words, and not worth the memory. */
const LONGEST_WORD = 64;

/**
 * Text to token ids, without the tokens that frame a whole text. A tokenizer of BERT's kind never looks across a space,
 * so that what it makes of a word is remembered: text repeats its words. Any other is asked for every text.
 */
export function encoderOf(tokenizer: PreTrainedTokenizer): (text: string) => TokenIds {
  const encode = (text: string): TokenIds => tokenizer.encode(text, { add_special_tokens: false });
  if (!endsTokensAtSpaces(tokenizer)) return encode;
  const remembered = new WordMemory<TokenIds>();
  const learn = (word: string): TokenIds => {
    const tokens = encode(word);
    // A copy, since a remembered slice would keep the whole text it was cut from in memory.
    if (word.length <= LONGEST_WORD) {
      remembered.set(Buffer.from(word, 'utf16le').toString('utf16le'), tokens);
    }
    return tokens;
  };
  return (text) => {
    const all: number[] = [];
    for (let start = 0; start < text.length; ) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space;
      if (end > start) {
        const tokens = remembered.get(text, start, end) ?? learn(text.slice(start, end));
        for (const id of tokens) all.push(id);
      }
      start = end + 1;
    }
    return all;
  };
}

function endsTokensAtSpaces({ _tokenizerJSON: json }: PreTrainedTokenizer): boolean {
  return json.normalizer?.type === 'BertNormalizer' && json.pre_tokenizer?.type === 'BertPreTokenizer';
}
