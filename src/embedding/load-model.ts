import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AutoModel } from '@xenova/transformers';
import { type LoadedNetwork, loadNetwork, weightsFile } from './load-network.ts';
import { modelProfile } from './model-profile.ts';
import type { Precision } from './precision.ts';

/** Which embedding model to load, as the settings name it. */
export interface ModelChoice {
  /** Absolute path of a model folder, or a hub name such as `Xenova/bge-small-en-v1.5`. */
  readonly model: string;
  readonly precision: Precision;
  /** The built-in model, named in messages as the way out. */
  readonly builtIn: string;
}

export interface LoadedModel extends LoadedNetwork {
  /** Tells retrained weights of the same name apart: a hash of a folder's files and its profile; the name of a hub model. */
  readonly fingerprint: string;
}

/**
 * Loads an embedding model. Throws a `Problem` when the folder is not a model folder, or the hub cannot be reached.
 * @param processors how many the network may use; 0: all
 */
export async function loadModel(
  { model, precision, builtIn }: ModelChoice,
  processors = 0,
): Promise<LoadedModel> {
  const role = {
    network: AutoModel,
    kind: 'embedding model',
    setting: 'EMBEDDING_MODEL',
    precisionSetting: 'EMBEDDING_DTYPE',
    wayOut: `use the built-in model, which needs no download: EMBEDDING_MODEL=${builtIn}`,
  };
  const loaded = await loadNetwork(role, model, precision, processors);
  const fingerprint = path.isAbsolute(model) ? await fingerprintOf(model, weightsFile(precision)) : model;
  return { ...loaded, fingerprint };
}

async function fingerprintOf(folder: string, weights: string): Promise<string> {
  // The profile is told by the folder's name and changes the vectors like the weights do.
  const hash = createHash('sha256').update(JSON.stringify(modelProfile(path.basename(folder))));
  for (const file of [weights, 'tokenizer.json']) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
