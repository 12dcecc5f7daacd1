import { AutoModelForSequenceClassification, type Tensor } from '@xenova/transformers';
import { Problem } from '../domain/problem.ts';
import { type LoadedNetwork, loadNetwork } from './load-network.ts';
import type { Precision } from './precision.ts';

/** Which cross-encoder to load, as the settings name it. */
export interface CrossEncoderChoice {
  /** Absolute path of a model folder, or a hub name such as `Xenova/ms-marco-MiniLM-L-6-v2`. */
  readonly model: string;
  readonly precision: Precision;
}

/** Pairs that go through the network at once: bounds memory. */
const BATCH = 8;

/** The longest pair, in tokens, where a model does not tell. */
const WINDOW = 512;

const ROLE = {
  network: AutoModelForSequenceClassification,
  kind: 'reranker',
  setting: 'RERANKER_MODEL',
  precisionSetting: 'RERANKER_DTYPE',
  wayOut: 'go without a reranker: leave RERANKER_MODEL empty',
};

/** Scores how well texts answer a question, reading both together, through Transformers.js. */
export class CrossEncoder {
  readonly #loaded: LoadedNetwork;
  /** The longest pair in tokens; what is beyond it is not read. */
  readonly #window: number;

  private constructor(loaded: LoadedNetwork) {
    this.#loaded = loaded;
    const { max_position_embeddings: positions = WINDOW } = loaded.network.config as {
      max_position_embeddings?: number;
    };
    this.#window = Math.min(loaded.tokenizer.model_max_length ?? WINDOW, positions);
  }

  /** Loads the model. Throws a `Problem` when it is not there, or gives no score for a pair of texts. */
  static async load(choice: CrossEncoderChoice): Promise<CrossEncoder> {
    const loaded = await loadNetwork(ROLE, choice.model, choice.precision, 0);
    const encoder = new CrossEncoder(loaded);
    try {
      await encoder.scores('a', ['b']);
      return encoder;
    } catch (error) {
      await encoder.dispose();
      throw new Problem(
        'MODEL_UNSUITABLE',
        `The model ${choice.model} cannot rerank (${(error as Error).message}). Let RERANKER_MODEL name a cross-encoder, such as Xenova/ms-marco-MiniLM-L-6-v2, or leave it empty`,
        { cause: error },
      );
    }
  }

  /** By text: how well it answers the question, as a logit; comparable between texts of one question. */
  async scores(question: string, texts: readonly string[]): Promise<number[]> {
    // The tokenizer pads a batch to its longest member, so texts of like length go together.
    const order = texts.map((_, place) => place).sort((a, b) => texts[a].length - texts[b].length);
    const scores = new Array<number>(texts.length);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const logits = await this.#run(
        question,
        batch.map((place) => texts[place]),
      );
      batch.forEach((place, row) => {
        scores[place] = logits[row];
      });
    }
    return scores;
  }

  /** Releases the network's memory. */
  async dispose(): Promise<void> {
    await this.#loaded.network.dispose();
  }

  async #run(question: string, texts: string[]): Promise<number[]> {
    const { tokenizer, network } = this.#loaded;
    const inputs: Record<string, Tensor> = tokenizer(
      texts.map(() => question),
      { text_pair: texts, padding: true, truncation: true, max_length: this.#window },
    );
    const outputs: Record<string, Tensor> = await network(inputs);
    const logits = outputs.logits;
    const classes = logits?.dims[1];
    const values = Array.from((logits?.data ?? []) as Float32Array);
    for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) tensor.dispose();
    if (classes !== 1 && classes !== 2) throw new Error('its network gives no score for a pair of texts');
    // Of two classes the second is "answers".
    return texts.map((_, row) => (classes === 1 ? values[row] : values[2 * row + 1] - values[2 * row]));
  }
}
