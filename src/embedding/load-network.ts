import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type AutoModel,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import { Problem } from '../domain/problem.ts';
import { PRECISIONS, type Precision } from './precision.ts';

/** What a model is used for: the class that loads its network, and how messages speak of it. */
export interface ModelRole {
  readonly network: Pick<typeof AutoModel, 'from_pretrained'>;
  /** Such as "embedding model". */
  readonly kind: string;
  /** The settings that name the model and its precision. */
  readonly setting: string;
  readonly precisionSetting: string;
  /** What to do where the model is not to be had. */
  readonly wayOut: string;
}

export interface LoadedNetwork {
  readonly tokenizer: PreTrainedTokenizer;
  readonly network: PreTrainedModel;
  /** Short name for people: the hub name, or the last part of the folder. */
  readonly name: string;
}

/** Threads of the runtime sleep when they have nothing to do; else they would go round in circles, at the others' cost. */
const SLEEPING = { extra: { session: { intra_op: { allow_spinning: '0' } } } };

/** The file of a model folder that holds the network in a precision. */
export function weightsFile(precision: Precision): string {
  return path.join('onnx', `model${PRECISIONS[precision]}.onnx`);
}

/**
 * Loads tokenizer and network through Transformers.js. Throws a {@link Problem} when the folder is not a model
 * folder, or the hub cannot be reached.
 * @param model absolute path of a model folder, or a hub name
 * @param processors how many the network may use; 0: all
 */
export async function loadNetwork(
  role: ModelRole,
  model: string,
  precision: Precision,
  processors: number,
): Promise<LoadedNetwork> {
  const isFolder = path.isAbsolute(model);
  if (isFolder) requireModelFiles(role, model, weightsFile(precision));
  try {
    const [tokenizer, network] = await Promise.all([
      AutoTokenizer.from_pretrained(model, { local_files_only: isFolder }),
      role.network.from_pretrained(model, {
        dtype: precision,
        local_files_only: isFolder,
        session_options: { intraOpNumThreads: processors, ...SLEEPING },
      }),
    ]);
    return { tokenizer, network, name: isFolder ? path.basename(model) : model };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'MODEL_UNAVAILABLE',
      isFolder
        ? `The ${role.kind} in ${model} cannot be loaded (${reason}). Check ${role.setting} and ${role.precisionSetting}, or ${role.wayOut}`
        : `The ${role.kind} ${model} could not be fetched from the hub (${reason}). Check the name and the network, or ${role.wayOut}`,
      { cause: error },
    );
  }
}

function requireModelFiles({ setting, precisionSetting }: ModelRole, folder: string, weights: string): void {
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights]) {
    if (!existsSync(path.join(folder, file))) {
      throw new Problem(
        'MODEL_INCOMPLETE',
        `${setting} names the folder ${folder}, but ${file} is missing in it. A model folder holds config.json, tokenizer.json, tokenizer_config.json and onnx/model….onnx for the precision ${precisionSetting}.`,
      );
    }
  }
}
