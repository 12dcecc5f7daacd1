import { expect, it } from 'vitest';
import { modelProfile } from '../../src/embedding/model-profile.ts';

const BGE = 'Represent this sentence for searching relevant passages: ';

it.each([
  ['Xenova/bge-small-en-v1.5', 'first', BGE, ''],
  ['bge-large-en', 'first', BGE, ''],
  ['Snowflake/snowflake-arctic-embed-xs', 'first', BGE, ''],
  ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: '],
  ['intfloat/e5-base-v2', 'mean', 'query: ', 'passage: '],
  ['Xenova/all-MiniLM-L6-v2', 'mean', '', ''],
  ['dateline-news-256', 'mean', '', ''],
  ['Xenova/gte-small', 'mean', '', ''],
])('%s is pooled by %s, with the prefixes %j and %j', (name, pooling, queryPrefix, passagePrefix) => {
  expect(modelProfile(name)).toEqual({ pooling, queryPrefix, passagePrefix });
});
