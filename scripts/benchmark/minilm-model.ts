import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { input, node, onnxModel, output, TYPE, tensor } from '../../src/embedding/onnx/graph.ts';
import type { Field } from '../../src/embedding/onnx/protobuf.ts';
import { seededRandom } from '../evaluate/random.ts';

/** The shape of all-MiniLM-L6-v2. */
const LAYERS = 6;
const WIDTH = 384;
const HEADS = 12;
const INNER_WIDTH = 1536;
const WINDOW = 512;

/** The sum of squares is divided by the root of so much, and so much is added to a variance. */
const HEAD_ROOT = Math.sqrt(WIDTH / HEADS);
const EPSILON = 1e-12;

/**
 * Writes a folder with a network of the size and form of MiniLM (6 layers, 384 dimensions, weights as int8) whose
 * weights are random: it takes the time and the memory of the real one, and needs no download. The tokenizer is that of
 * the model folder `tokenizerOf`, framed by [CLS] and [SEP].
 */
export async function writeMiniLm(folder: string, tokenizerOf: string): Promise<void> {
  await mkdir(path.join(folder, 'onnx'), { recursive: true });
  const read = async (name: string) => JSON.parse(await readFile(path.join(tokenizerOf, name), 'utf8'));
  const write = (name: string, content: unknown) =>
    writeFile(path.join(folder, name), JSON.stringify(content));
  const tokenizer = await read('tokenizer.json');
  const words = Object.keys(tokenizer.model.vocab).length;
  await write('tokenizer.json', { ...tokenizer, post_processor: framing(tokenizer.model.vocab) });
  await write('tokenizer_config.json', await read('tokenizer_config.json'));
  await write('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: WIDTH,
    num_hidden_layers: LAYERS,
    num_attention_heads: HEADS,
    intermediate_size: INNER_WIDTH,
    vocab_size: words,
    max_position_embeddings: WINDOW,
  });
  await writeFile(path.join(folder, 'onnx', 'model_quantized.onnx'), network(words));
}

function framing(vocabulary: Readonly<Record<string, number>>) {
  const token = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const text = (id: string) => ({ Sequence: { id, type_id: 0 } });
  return {
    type: 'TemplateProcessing',
    single: [token('[CLS]'), text('A'), token('[SEP]')],
    pair: [token('[CLS]'), text('A'), token('[SEP]'), text('B'), token('[SEP]')],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [vocabulary[id]], tokens: [id] }]),
    ),
  };
}

/** BERT's encoder as ONNX's quantisation tools leave it: linear layers in int8, the rest in floating point. */
function network(words: number): Uint8Array {
  const random = seededRandom(1);
  const parts: Field[] = [];
  const add = (operator: string, inputs: readonly string[], result: string, attributes = {}) => {
    parts.push(node(operator, inputs, result, attributes));
    return result;
  };
  const floats = (name: string, shape: readonly number[], values: readonly number[]) => {
    parts.push(tensor(name, TYPE.float, shape, Float32Array.from(values)));
    return name;
  };
  const integers = (name: string, shape: readonly number[], values: readonly number[]) => {
    parts.push(tensor(name, TYPE.int64, shape, BigInt64Array.from(values, BigInt)));
    return name;
  };
  const row = (name: string, width: number, value: number) =>
    floats(name, [width], new Array<number>(width).fill(value));
  const table = (name: string, rows: number, width: number) =>
    parts.push(tensor(name, TYPE.int8, [rows, width], randomBytes(rows * width, random)));

  parts.push(tensor('weightZero', TYPE.int8, [], new Int8Array(1)));
  floats('weightScale', [], [0.0005]);
  floats('one', [], [1]);
  floats('half', [], [0.5]);
  floats('two', [], [2]);
  floats('rootOfTwo', [], [Math.SQRT2]);
  floats('headRoot', [], [HEAD_ROOT]);
  floats('epsilon', [], [EPSILON]);
  floats('masked', [], [-1e9]);
  integers('splitHeads', [4], [0, 0, HEADS, WIDTH / HEADS]);
  integers('joinHeads', [3], [0, 0, WIDTH]);

  const layerNorm = (at: string, x: string) => {
    const centred = add('Sub', [x, add('ReduceMean', [x], `${at}.mean`, { axes: [2] })], `${at}.centred`);
    const squares = add('Pow', [centred, 'two'], `${at}.squares`);
    const variance = add('ReduceMean', [squares], `${at}.variance`, { axes: [2] });
    const deviation = add('Sqrt', [add('Add', [variance, 'epsilon'], `${at}.lifted`)], `${at}.deviation`);
    const scaled = add(
      'Mul',
      [add('Div', [centred, deviation], `${at}.unit`), row(`${at}.gain`, WIDTH, 1)],
      `${at}.scaled`,
    );
    return add('Add', [scaled, row(`${at}.shift`, WIDTH, 0)], `${at}.normal`);
  };
  const quantised = (at: string, x: string) => {
    const results = [`${at}.int`, `${at}.scale`, `${at}.zero`];
    parts.push(node('DynamicQuantizeLinear', [x], results));
    return results;
  };
  const linear = (at: string, [x, scale, zero]: readonly string[], from: number, to: number) => {
    table(`${at}.weights`, from, to);
    const product = add('MatMulInteger', [x, `${at}.weights`, zero, 'weightZero'], `${at}.product`);
    const float = add('Cast', [product], `${at}.float`, { to: TYPE.float });
    const scales = add('Mul', [scale, 'weightScale'], `${at}.scales`);
    return add('Add', [add('Mul', [float, scales], `${at}.scaled`), row(`${at}.bias`, to, 0)], `${at}.out`);
  };
  const heads = (at: string, x: string, perm: readonly number[]) =>
    add('Transpose', [add('Reshape', [x, 'splitHeads'], `${at}.split`)], `${at}.heads`, { perm });

  // The mask as a number to add to each attention score.
  const present = add('Cast', ['attention_mask'], 'present', { to: TYPE.float });
  const wide = add('Unsqueeze', [present, integers('maskAxes', [2], [1, 2])], 'presentWide');
  const mask = add('Mul', [add('Sub', ['one', wide], 'absent'), 'masked'], 'mask');

  table('words', words, WIDTH);
  table('positions', WINDOW, WIDTH);
  const rowsOf = (name: string, ids: string) => {
    const rows = add('Cast', [add('Gather', [name, ids], `${name}.rows`)], `${name}.floats`, {
      to: TYPE.float,
    });
    return add('Mul', [rows, 'weightScale'], `${name}.vectors`);
  };
  const length = add('Gather', [add('Shape', ['input_ids'], 'shape'), integers('second', [], [1])], 'length');
  const places = add('Range', [integers('zero', [], [0]), length, integers('step', [], [1])], 'places');
  const embedded = add('Add', [rowsOf('words', 'input_ids'), rowsOf('positions', places)], 'embedded');
  let x = layerNorm('embedding', embedded);
  for (let layer = 0; layer < LAYERS; layer++) {
    const at = (name: string) => `layer${layer}.${name}`;
    const whole = quantised(at('input'), x);
    const query = heads(at('query'), linear(at('query'), whole, WIDTH, WIDTH), [0, 2, 1, 3]);
    const key = heads(at('key'), linear(at('key'), whole, WIDTH, WIDTH), [0, 2, 3, 1]);
    const value = heads(at('value'), linear(at('value'), whole, WIDTH, WIDTH), [0, 2, 1, 3]);
    const scores = add('Div', [add('MatMul', [query, key], at('scores')), 'headRoot'], at('scaledScores'));
    const shares = add('Softmax', [add('Add', [scores, mask], at('maskedScores'))], at('shares'), {
      axis: 3,
    });
    const seen = add('Transpose', [add('MatMul', [shares, value], at('seen'))], at('seenRows'), {
      perm: [0, 2, 1, 3],
    });
    const joined = quantised(at('joined'), add('Reshape', [seen, 'joinHeads'], at('context')));
    const attended = layerNorm(
      at('attended'),
      add('Add', [linear(at('attention'), joined, WIDTH, WIDTH), x], at('attentionSum')),
    );
    const inner = linear(at('inner'), quantised(at('attendedInt'), attended), WIDTH, INNER_WIDTH);
    // GELU: x (1 + erf(x / sqrt 2)) / 2.
    const error = add('Erf', [add('Div', [inner, 'rootOfTwo'], at('erfInput'))], at('erf'));
    const doubled = add('Mul', [inner, add('Add', [error, 'one'], at('erfOne'))], at('doubled'));
    const active = quantised(at('active'), add('Mul', [doubled, 'half'], at('gelu')));
    x = layerNorm(
      at('end'),
      add('Add', [linear(at('outer'), active, INNER_WIDTH, WIDTH), attended], at('outerSum')),
    );
  }
  add('Identity', [x], 'last_hidden_state');
  return onnxModel('minilm-shaped', [
    ...parts,
    input('input_ids', TYPE.int64, ['batch', 'tokens']),
    input('attention_mask', TYPE.int64, ['batch', 'tokens']),
    output('last_hidden_state', TYPE.float, ['batch', 'tokens', WIDTH]),
  ]);
}

function randomBytes(count: number, random: () => number): Int8Array {
  return Int8Array.from({ length: count }, () => Math.floor(random() * 256) - 128);
}
