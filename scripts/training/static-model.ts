import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bytes, type Field, integer } from './protobuf.ts';

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
  await writeFile(path.join(folder, 'onnx', 'model_quantized.onnx'), onnxModel(model));
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

// Numbers of the fields and types below: onnx.proto of the Open Neural Network Exchange, IR version 8.
const TYPE = { float: 1, int8: 3, int64: 7 } as const;

function tensor(name: string, type: number, shape: readonly number[], data: ArrayBufferView): Field {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return bytes(5, [
    ...shape.map((size) => integer(1, size)),
    integer(2, type),
    bytes(8, name),
    bytes(9, raw),
  ]);
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Field[] = [],
) {
  return bytes(1, [
    ...inputs.map((input) => bytes(1, input)),
    bytes(2, output),
    bytes(4, operator),
    ...attributes.map((attribute) => bytes(5, attribute)),
  ]);
}

function port(field: number, name: string, type: number, shape: readonly (string | number)[]): Field {
  const dimensions = shape.map((size) =>
    bytes(1, [typeof size === 'string' ? bytes(2, size) : integer(1, size)]),
  );
  return bytes(field, [bytes(1, name), bytes(2, [bytes(1, [integer(1, type), bytes(2, dimensions)])])]);
}

/** `last_hidden_state[b, t] = vectors[input_ids[b, t]] * scales[input_ids[b, t]]`, as an ONNX file. */
function onnxModel(model: StaticModel): Uint8Array {
  const { dimension, vectors, scales, vocabulary } = model;
  const toFloat = Buffer.concat([bytes(1, 'to'), integer(3, TYPE.float), integer(20, 2)]);
  const graph = [
    node('Gather', ['vectors', 'input_ids'], 'rows'),
    node('Cast', ['rows'], 'floats', [toFloat]),
    node('Gather', ['scales', 'input_ids'], 'weights'),
    node('Mul', ['floats', 'weights'], 'last_hidden_state'),
    bytes(2, 'static-embedding'),
    tensor('vectors', TYPE.int8, [vocabulary.length, dimension], vectors),
    tensor('scales', TYPE.float, [vocabulary.length, 1], scales),
    port(11, 'input_ids', TYPE.int64, ['batch', 'tokens']),
    port(12, 'last_hidden_state', TYPE.float, ['batch', 'tokens', dimension]),
  ];
  return Buffer.concat([integer(1, 8), bytes(2, 'dateline'), bytes(7, graph), bytes(8, [integer(2, 13)])]);
}
