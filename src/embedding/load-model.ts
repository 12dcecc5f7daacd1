import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import { Problem } from '../domain/problem.ts';
import { modelProfile } from './model-profile.ts';

/** Precisions that Transformers.js can be asked for, with the ending of the ONNX file each one stands for. */
export const PRECISIONS = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
} as const;
export type Precision = keyof typeof PRECISIONS;

/** Which embedding model to load, as the settings name it. */
export interface ModelChoice {
  /** Absolute path of a model folder, or a hub name such as `Xenova/bge-small-en-v1.5`. */
  readonly model: string;
  readonly precision: Precision;
  /** The built-in model, named in messages as the way out. */
  readonly builtIn: string;
}

export interface LoadedModel {
  readonly tokenizer: PreTrainedTokenizer;
  readonly network: PreTrainedModel;
  /** Short name for people: the hub name, or the last part of the folder. */
  readonly name: string;
  /** Tells retrained weights of the same name apart: a hash of a folder's files and its profile; the name of a hub model. */
  readonly fingerprint: string;
}

/**
 * Loads tokenizer and network through Transformers.js. Throws a {@link Problem} when the folder is not a model
 * folder, or the hub cannot be reached.
 */
export async function loadModel({ model, precision, builtIn }: ModelChoice): Promise<LoadedModel> {
  const isFolder = path.isAbsolute(model);
  const weights = path.join('onnx', `model${PRECISIONS[precision]}.onnx`);
  if (isFolder) requireModelFiles(model, weights);
  try {
    const [tokenizer, network] = await Promise.all([
      AutoTokenizer.from_pretrained(model, { local_files_only: isFolder }),
      AutoModel.from_pretrained(model, { dtype: precision, local_files_only: isFolder }),
    ]);
    return {
      tokenizer,
      network,
      name: isFolder ? path.basename(model) : model,
      fingerprint: isFolder ? await fingerprintOf(model, weights) : model,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'MODEL_UNAVAILABLE',
      isFolder
        ? `The embedding model in ${model} cannot be loaded (${reason}). Check EMBEDDING_MODEL and EMBEDDING_DTYPE, or use the built-in model: EMBEDDING_MODEL=${builtIn}`
        : `The embedding model ${model} could not be fetched from the hub (${reason}). Check the name and the network, or use the built-in model, which needs neither: EMBEDDING_MODEL=${builtIn}`,
      { cause: error },
    );
  }
}

function requireModelFiles(folder: string, weights: string): void {
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights]) {
    if (!existsSync(path.join(folder, file))) {
      throw new Problem(
        'MODEL_INCOMPLETE',
        `EMBEDDING_MODEL names the folder ${folder}, but ${file} is missing in it. A model folder holds config.json, tokenizer.json, tokenizer_config.json and onnx/model….onnx for the precision EMBEDDING_DTYPE.`,
      );
    }
  }
}

async function fingerprintOf(folder: string, weights: string): Promise<string> {
  // The profile is told by the folder's name and changes the vectors like the weights do.
  const hash = createHash('sha256').update(JSON.stringify(modelProfile(path.basename(folder))));
  for (const file of [weights, 'tokenizer.json']) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
