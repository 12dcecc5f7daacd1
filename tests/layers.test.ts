import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve('src');

/** What each layer may import besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  operations: ['domain'],
  language: ['domain'],
  corpus: ['domain', 'language'],
  embedding: ['domain', 'language'],
  archive: ['domain', 'language', 'corpus', 'embedding'],
  answering: ['domain', 'language', 'corpus', 'embedding', 'archive'],
  timeline: ['domain', 'language', 'corpus', 'embedding', 'archive', 'answering'],
  // Nothing in Discord knows files, vectors or snapshots.
  discord: ['domain', 'operations', 'language', 'answering', 'timeline'],
  terminal: ['domain', 'operations', 'language', 'answering', 'timeline', 'archive'],
  // A thread runs a whole service, or the building of segments.
  threads: ['domain', 'operations', 'embedding', 'archive', 'timeline', 'config.ts', 'service.ts'],
};

/** The files that put pieces together; nothing in a layer may import them. */
const TOP = ['config.ts', 'index-corpus.ts', 'main.ts', 'run-bot.ts', 'run-shards.ts', 'service.ts'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts'));
const source = (file: string) => readFileSync(path.join(SRC, file), 'utf8');

/** The files of `src` that a file imports, type-only imports and re-exports too. */
function importsOf(file: string): string[] {
  const specifiers = source(file).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...specifiers].map(([, name]) => path.posix.join(path.posix.dirname(file), name));
}

const layerOf = (file: string) => file.split('/')[0];

describe('the direction of imports', () => {
  it('is seen by this test', () => {
    expect(importsOf('service.ts')).toContain('archive/live-archive.ts');
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it.each(files.filter((file) => !TOP.includes(file)))(
    '%s imports only its own layer or a lower one',
    (file) => {
      const layer = layerOf(file);
      expect(Object.keys(BELOW)).toContain(layer);
      const outside = importsOf(file).filter(
        (imported) => ![layer, ...BELOW[layer]].includes(layerOf(imported)),
      );
      expect(outside).toEqual([]);
    },
  );

  it('points at files that are there, by their .ts ending', () => {
    expect(files.flatMap(importsOf).filter((imported) => !files.includes(imported))).toEqual([]);
  });

  it('goes round in no circle', () => {
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const imported of valueImportsOf(file)) {
        const found = circle(imported, [...path, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => circle(file, [])).find(Boolean)).toBeUndefined();
  });
});

/** Imports that are there when the program runs: those of types alone may go in circles. */
function valueImportsOf(file: string): string[] {
  const statements = source(file).matchAll(/^(?:import|export)\b(?! type\b)[^;]*?\bfrom '(\.[^']+)'/gm);
  return [...statements].map(([, name]) => path.posix.join(path.posix.dirname(file), name));
}

it('only config.ts reads the environment', () => {
  expect(files.filter((file) => /\bprocess\.env\b|\benv\b.*from 'node:process'/.test(source(file)))).toEqual([
    'config.ts',
  ]);
});

it('no file is longer than 250 lines', () => {
  expect(files.filter((file) => source(file).trimEnd().split('\n').length > 250)).toEqual([]);
});
