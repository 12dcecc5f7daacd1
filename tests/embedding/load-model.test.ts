import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Embedder } from '../../src/embedding/embedder.ts';
import { loadModel } from '../../src/embedding/load-model.ts';
import { BUILT_IN } from './built-in.ts';

/** A copy of the built-in model that a test may spoil. */
async function copyOfModel(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'model-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(BUILT_IN.model, folder, { recursive: true });
  return folder;
}

const problem = (identifier: string, ...parts: string[]) => ({
  name: 'Problem',
  identifier,
  message: expect.stringMatching(
    new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'), 's'),
  ),
});

it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
  'names %s when the folder misses it',
  async (file) => {
    const model = await copyOfModel();
    await rm(path.join(model, file));
    await expect(loadModel({ ...BUILT_IN, model })).rejects.toMatchObject(
      problem('MODEL_INCOMPLETE', 'EMBEDDING_MODEL', model, path.normalize(file), 'EMBEDDING_DTYPE'),
    );
  },
);

it('names the file of the precision asked for', async () => {
  await expect(loadModel({ ...BUILT_IN, precision: 'fp16' })).rejects.toMatchObject(
    problem('MODEL_INCOMPLETE', 'model_fp16.onnx is missing'),
  );
});

it('names a folder that is not there', async () => {
  await expect(loadModel({ ...BUILT_IN, model: '/nowhere/at/all' })).rejects.toMatchObject(
    problem('MODEL_INCOMPLETE', '/nowhere/at/all', 'config.json is missing'),
  );
});

it.each([
  ['cut short', 'onnx/model_quantized.onnx', (file: string) => truncate(file, 5000)],
  ['of noise', 'onnx/model_quantized.onnx', (file: string) => writeFile(file, 'no network at all')],
  ['without JSON', 'tokenizer.json', (file: string) => writeFile(file, '{"version": ')],
  ['without JSON', 'config.json', (file: string) => writeFile(file, 'hidden_size=256')],
])('says what is wrong with a model %s in %s, and names the built-in one', async (_, file, spoil) => {
  const model = await copyOfModel();
  await spoil(path.join(model, file));
  await expect(Embedder.load({ ...BUILT_IN, model })).rejects.toMatchObject(
    problem(
      'MODEL_UNAVAILABLE',
      model,
      'cannot be loaded',
      'EMBEDDING_DTYPE',
      'EMBEDDING_MODEL=./models/dateline-news-256',
    ),
  );
});

it('names the built-in model when one cannot be fetched from the hub', async () => {
  const model = 'dateline-tests/there-is-no-such-model';
  await expect(loadModel({ ...BUILT_IN, model })).rejects.toMatchObject(
    problem('MODEL_UNAVAILABLE', model, 'could not be fetched', 'EMBEDDING_MODEL=./models/dateline-news-256'),
  );
});

it('loads a folder while a fetch from the hub fails', async () => {
  const [hub, folder] = await Promise.allSettled([
    loadModel({ ...BUILT_IN, model: 'dateline-tests/there-is-no-such-model' }),
    loadModel(BUILT_IN),
  ]);
  expect([hub.status, folder.status]).toEqual(['rejected', 'fulfilled']);
});

it('tells other weights under the same name apart', async () => {
  const [model, same] = [await copyOfModel(), await copyOfModel()];
  const fingerprint = async (folder: string) => (await loadModel({ ...BUILT_IN, model: folder })).fingerprint;
  expect(await fingerprint(model)).toBe(await fingerprint(same));
  await writeFile(path.join(model, 'tokenizer.json'), '\n', { flag: 'a' });
  expect(await fingerprint(model)).not.toBe(await fingerprint(same));
});
