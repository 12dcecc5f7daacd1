import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../../src/domain/problem.ts';

/** The path of a file of the data folder. Throws a `Problem` that names it when it is not there. */
export function dataFile(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!existsSync(file)) {
    throw new Problem(
      'DATA_MISSING',
      `${file} is missing. Give the folder that holds ${name} with --data DIR; docs/measured.md says where the data is from.`,
    );
  }
  return file;
}

/** Reads a JSON file of the data folder. Throws a `Problem` when it is missing. */
export async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(dataFile(folder, name), 'utf8')) as T;
}

/** Reads a file of the data folder with one JSON object a line. Throws a `Problem` when it is missing. */
export async function readJsonLines<T>(folder: string, name: string): Promise<T[]> {
  const lines = (await readFile(dataFile(folder, name), 'utf8')).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
