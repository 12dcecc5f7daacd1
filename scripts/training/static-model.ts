import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { input, node, onnxModel, output, TYPE, tensor } from '../../src/embedding/onnx/graph.ts';

/** A static embedding model: one vector a token. Row `i` belongs to the token `vocabulary[i]`. */
export interface StaticModel {
  /** Begins with `[PAD]`, `[UNK]`, `[CLS]`, `[SEP]`; pieces inside a word begin with `##`. */
  readonly vocabulary: readonly string[];
  readonly dimension: number;
  /** Row-major, `vocabulary.length` x `dimension`. A token's vector is its row times its scale. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

/** The longest text, in tokens, that is embedded at once. */
const WINDOW = 512;

/**
 * Writes a static model as a folder that Transformers.js loads like any other: `config.json`, `tokenizer.json`,
 * `tokenizer_config.json` and `onnx/model_quantized.onnx`. Creates the folder; replaces files in it.
 */
export async function writeStaticModel(folder: string, model: StaticModel): Promise<void> {
  await mkdir(path.join(folder, 'onnx'), { recursive: true });
  const json = (name: string, content: unknown) =>
    writeFile(path.join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
  await json('config.json', {
    // The class that passes token ids in and takes `last_hidden_state` out; the network itself is in the ONNX file.
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: model.dimension,
    vocab_size: model.vocabulary.length,
    max_position_embeddings: WINDOW,
  });
  await json('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: WINDOW,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  });
  await json('tokenizer.json', tokenizer(model.vocabulary));
  await writeFile(path.join(folder, 'onnx', 'model_quantized.onnx'), network(model));
}

function tokenizer(vocabulary: readonly string[]) {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: vocabulary.slice(0, 4).map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: false,
      strip_accents: true,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 64,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}

/** `last_hidden_state[b, t] = vectors[input_ids[b, t]] * scales[input_ids[b, t]]`, as an ONNX file. */
function network({ dimension, vectors, scales, vocabulary }: StaticModel): Uint8Array {
  return onnxModel('static-embedding', [
    node('Gather', ['vectors', 'input_ids'], 'rows'),
    node('Cast', ['rows'], 'floats', { to: TYPE.float }),
    node('Gather', ['scales', 'input_ids'], 'weights'),
    node('Mul', ['floats', 'weights'], 'last_hidden_state'),
    tensor('vectors', TYPE.int8, [vocabulary.length, dimension], vectors),
    tensor('scales', TYPE.float, [vocabulary.length, 1], scales),
    input('input_ids', TYPE.int64, ['batch', 'tokens']),
    output('last_hidden_state', TYPE.float, ['batch', 'tokens', dimension]),
  ]);
}
