import { readFile } from 'node:fs/promises';
import type { ConfidenceModel } from './decide.ts';
import type { RankingModels } from './rank.ts';

/** The fitted weights of answering: what ranks, and what decides between an answer and silence. */
export interface AnsweringModels extends RankingModels {
  readonly confidence: ConfidenceModel;
}

/** Reads the weights that a fitting script stored as JSON. */
export async function loadAnsweringModels(file: string): Promise<AnsweringModels> {
  return JSON.parse(await readFile(file, 'utf8')) as AnsweringModels;
}
