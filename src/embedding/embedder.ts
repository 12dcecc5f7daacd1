import { Tensor } from '@xenova/transformers';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import { encoderOf } from './encoder.ts';
import { type LoadedModel, loadModel, type ModelChoice } from './load-model.ts';
import { type ModelProfile, modelProfile } from './model-profile.ts';
import type { Precision } from './precision.ts';
import { addInto, normalise } from './vector.ts';

/** Token ids of one sentence, without the tokens that frame a whole text. */
export type TokenIds = readonly number[];

/** Unit vectors of a passage and of each of its sentences, in the same space. A text without known words is all zeros. */
export interface PassageVectors {
  readonly passage: Float32Array;
  readonly sentences: readonly Float32Array[];
}

/** Most tokens, padding included, that go through the network at once: bounds memory, and keeps the cores busy. */
const BATCH_TOKENS = 4096;

/**
 * Texts to unit vectors through Transformers.js. One pass over a passage gives its own vector and those of its
 * sentences, averaged from the same token vectors ("late chunking", Günther et al. 2024, arXiv 2409.04701).
 */
export class Embedder {
  readonly model: EmbeddingModel;
  /** The longest passage in tokens; what is beyond it does not reach the vectors. */
  readonly window: number;
  /** The token ids of a sentence; its length is what counts against {@link window}. */
  readonly encode: (text: string) => TokenIds;
  readonly #loaded: LoadedModel;
  readonly #profile: ModelProfile;
  /** The most tokens the network takes before the closing ones. */
  readonly #room: number;
  readonly #opening: TokenIds;
  readonly #closing: TokenIds;
  readonly #queryPrefix: TokenIds;
  readonly #passagePrefix: TokenIds;

  private constructor(loaded: LoadedModel, precision: Precision, dimension: number) {
    this.#loaded = loaded;
    this.#profile = modelProfile(loaded.name);
    this.model = { name: loaded.name, precision, dimension, fingerprint: loaded.fingerprint };
    const { tokenizer } = loaded;
    this.encode = encoderOf(tokenizer);
    [this.#opening, this.#closing] = frame(
      tokenizer.encode('a', { add_special_tokens: true }),
      this.encode('a'),
    );
    this.#queryPrefix = this.encode(this.#profile.queryPrefix);
    this.#passagePrefix = this.encode(this.#profile.passagePrefix);
    this.#room = Math.min(tokenizer.model_max_length, mostPositions(loaded)) - this.#closing.length;
    this.window = this.#room - this.#opening.length - this.#passagePrefix.length;
  }

  /**
   * Loads the model. Throws a `Problem` when it is not there, or is no model that gives a vector for every token.
   * @param processors how many the network may use; 0: all
   */
  static async load(choice: ModelChoice, processors = 0): Promise<Embedder> {
    const loaded = await loadModel(choice, processors);
    try {
      // Families name the dimension differently in their config.json, so the network itself is asked.
      const states = await tokenStates(loaded, [[0]]);
      return new Embedder(loaded, choice.precision, states.dimension);
    } catch (error) {
      await loaded.network.dispose();
      throw new Problem(
        'MODEL_UNSUITABLE',
        `The model ${choice.model} cannot embed text (${(error as Error).message}). Choose an embedding model, or the built-in one: EMBEDDING_MODEL=${choice.builtIn}`,
        { cause: error },
      );
    }
  }

  /** The unit vector of a question. */
  async embedQuery(text: string): Promise<Float32Array> {
    const [vectors] = await this.#run([this.#input(this.#queryPrefix, [this.encode(text)])]);
    return vectors.passage;
  }

  /** The vectors of passages, each given as the token ids of its sentences; in the order given. */
  async embedPassages(passages: readonly (readonly TokenIds[])[]): Promise<PassageVectors[]> {
    const inputs = passages.map((sentences) => this.#input(this.#passagePrefix, sentences));
    // The network pads a batch to its longest member, so passages of like length go together.
    const order = inputs.map((_, index) => index).sort((a, b) => inputs[a].ids.length - inputs[b].ids.length);
    const results = new Array<PassageVectors>(passages.length);
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && (end - start + 1) * inputs[order[end]].ids.length <= BATCH_TOKENS) end++;
      const batch = order.slice(start, end);
      const vectors = await this.#run(batch.map((index) => inputs[index]));
      batch.forEach((index, row) => {
        results[index] = vectors[row];
      });
      start = end;
    }
    return results;
  }

  /**
   * The vector that the network gives each token by itself, row by row in the order of their ids. Their sum over a text is
   * the text's vector, but for its length, where the network looks at no token's neighbours.
   */
  async tokenVectors(): Promise<Float32Array> {
    const { size } = this.#loaded.tokenizer.get_vocab();
    const vectors = new Float32Array(size * this.model.dimension);
    for (let first = 0; first < size; first += BATCH_TOKENS) {
      const ids = Array.from({ length: Math.min(BATCH_TOKENS, size - first) }, (_, place) => [first + place]);
      const { states } = await tokenStates(this.#loaded, ids);
      vectors.set(states, first * this.model.dimension);
    }
    return vectors;
  }

  /** Releases the network's memory. */
  async dispose(): Promise<void> {
    await this.#loaded.network.dispose();
  }

  #input(prefix: TokenIds, sentences: readonly TokenIds[]): Input {
    const ids = [...this.#opening, ...prefix];
    const spans = sentences.map((sentence) => {
      const start = ids.length;
      for (const id of sentence) if (ids.length < this.#room) ids.push(id);
      return { start, end: ids.length };
    });
    ids.push(...this.#closing);
    return { ids, sentences: spans };
  }

  async #run(inputs: readonly Input[]): Promise<PassageVectors[]> {
    const { states, longest, dimension } = await tokenStates(
      this.#loaded,
      inputs.map(({ ids }) => ids),
    );
    const add = (sum: Float32Array, row: number, start: number, end: number) => {
      for (let token = start; token < end; token++) addInto(sum, states, (row * longest + token) * dimension);
      return sum;
    };
    return inputs.map(({ ids, sentences }, row) => {
      const sums = sentences.map(({ start, end }) => add(new Float32Array(dimension), row, start, end));
      const passage = new Float32Array(dimension);
      if (this.#profile.pooling === 'first') add(passage, row, 0, 1);
      else {
        // The sentences follow one another; only what frames them has still to be added up.
        add(passage, row, 0, sentences[0]?.start ?? ids.length);
        for (const sum of sums) addInto(passage, sum, 0);
        add(passage, row, sentences.at(-1)?.end ?? ids.length, ids.length);
      }
      return { passage: normalise(passage), sentences: sums.map(normalise) };
    });
  }
}

interface Input {
  readonly ids: readonly number[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

function mostPositions({ network }: LoadedModel): number {
  return (network.config as { max_position_embeddings?: number }).max_position_embeddings ?? 512;
}

/** The network's vectors of every token of a batch, row by row, each row `longest` tokens wide. */
async function tokenStates(
  { tokenizer, network }: LoadedModel,
  batch: readonly TokenIds[],
): Promise<{ states: Float32Array; longest: number; dimension: number }> {
  const longest = Math.max(1, ...batch.map((ids) => ids.length));
  const shape = [batch.length, longest];
  const ids = new BigInt64Array(batch.length * longest).fill(BigInt(tokenizer.pad_token_id ?? 0));
  const mask = new BigInt64Array(ids.length);
  batch.forEach((row, place) => {
    row.forEach((id, column) => {
      ids[place * longest + column] = BigInt(id);
      mask[place * longest + column] = 1n;
    });
  });
  const inputs = {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  };
  const outputs: Record<string, Tensor> = await network(inputs);
  const hidden = outputs.last_hidden_state;
  if (!hidden) throw new Error('its network has no output last_hidden_state');
  const states = hidden.data as Float32Array;
  const dimension = hidden.dims[2];
  for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) tensor.dispose();
  return { states, longest, dimension };
}

/** The special tokens before and after a text, found by comparing it with and without them. */
function frame(framed: TokenIds, bare: TokenIds): [prefix: TokenIds, suffix: TokenIds] {
  const start = framed.findIndex((_, at) => bare.every((id, index) => framed[at + index] === id));
  return [framed.slice(0, start), framed.slice(start + bare.length)];
}
