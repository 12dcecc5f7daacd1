import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { input, node, onnxModel, output, TYPE, tensor } from '../../src/embedding/onnx/graph.ts';
import { BUILT_IN } from './built-in.ts';

/**
 * Writes a folder with a cross-encoder that counts by how many tokens a question and a text are the same, one for the
 * closing tokens included. With two classes, the second has that count and the first half of it.
 * @param window the longest pair in tokens
 */
export async function writeOverlapEncoder(
  folder: string,
  { window = 512, classes = 1 }: { window?: number; classes?: 1 | 2 } = {},
): Promise<void> {
  await mkdir(path.join(folder, 'onnx'), { recursive: true });
  const read = async (name: string) => JSON.parse(await readFile(path.join(BUILT_IN.model, name), 'utf8'));
  const write = (name: string, content: unknown) =>
    writeFile(path.join(folder, name), JSON.stringify(content));
  const tokenizer = await read('tokenizer.json');
  await write('tokenizer.json', { ...tokenizer, post_processor: framing(tokenizer.model.vocab) });
  await write('tokenizer_config.json', await read('tokenizer_config.json'));
  await write('config.json', {
    model_type: 'bert',
    architectures: ['BertForSequenceClassification'],
    max_position_embeddings: window,
  });
  await writeFile(path.join(folder, 'onnx', 'model_quantized.onnx'), network(classes));
}

function framing(vocabulary: Readonly<Record<string, number>>) {
  const token = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const text = (id: string, type_id: number) => ({ Sequence: { id, type_id } });
  return {
    type: 'TemplateProcessing',
    single: [token('[CLS]', 0), text('A', 0), token('[SEP]', 0)],
    pair: [token('[CLS]', 0), text('A', 0), token('[SEP]', 0), text('B', 1), token('[SEP]', 1)],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [vocabulary[id]], tokens: [id] }]),
    ),
  };
}

/** `logits[b] = shares * sum over i of the question and j of the text: input_ids[b, i] == input_ids[b, j]`. */
function network(classes: 1 | 2): Uint8Array {
  const axes = (name: string, ...values: number[]) =>
    tensor(name, TYPE.int64, [values.length], BigInt64Array.from(values, BigInt));
  const ports = ['input_ids', 'attention_mask', 'token_type_ids'];
  return onnxModel('overlap', [
    axes('column', 2),
    axes('row', 1),
    axes('both', 1, 2),
    axes('last', 1),
    tensor('one', TYPE.int64, [], BigInt64Array.of(1n)),
    tensor('shares', TYPE.float, [classes], Float32Array.from(classes === 1 ? [1] : [0.5, 1])),
    node('Sub', ['one', 'token_type_ids'], 'notText'),
    node('Mul', ['notText', 'attention_mask'], 'ofQuestion'),
    node('Mul', ['token_type_ids', 'attention_mask'], 'ofText'),
    node('Unsqueeze', ['input_ids', 'column'], 'idsDown'),
    node('Unsqueeze', ['input_ids', 'row'], 'idsAcross'),
    node('Equal', ['idsDown', 'idsAcross'], 'same'),
    node('Cast', ['same'], 'sameNumber', { to: TYPE.int64 }),
    node('Unsqueeze', ['ofQuestion', 'column'], 'questionDown'),
    node('Unsqueeze', ['ofText', 'row'], 'textAcross'),
    node('Mul', ['questionDown', 'textAcross'], 'pairs'),
    node('Mul', ['sameNumber', 'pairs'], 'overlap'),
    node('ReduceSum', ['overlap', 'both'], 'count', { keepdims: 0 }),
    node('Cast', ['count'], 'floats', { to: TYPE.float }),
    node('Unsqueeze', ['floats', 'last'], 'counts'),
    node('Mul', ['counts', 'shares'], 'logits'),
    ...ports.map((name) => input(name, TYPE.int64, ['batch', 'tokens'])),
    output('logits', TYPE.float, ['batch', classes]),
  ]);
}
