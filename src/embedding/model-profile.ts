/** How a family of embedding models wants its texts and gives its vectors. */
export interface ModelProfile {
  /** `mean`: the average of the token vectors. `first`: the vector of the first token. */
  readonly pooling: 'mean' | 'first';
  /** Put before a question, where the model was trained so. */
  readonly queryPrefix: string;
  /** Put before a passage, where the model was trained so. */
  readonly passagePrefix: string;
}

/** Taken from the model cards; a family that is not listed averages and has no prefixes. */
const FAMILIES: readonly [pattern: RegExp, profile: ModelProfile][] = [
  [
    /\bbge-(small|base|large)-en|\bsnowflake-arctic-embed/i,
    {
      pooling: 'first',
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
    },
  ],
  [/\b(multilingual-)?e5-/i, { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' }],
];

/** The profile of a model, told by its name (a hub name, or the last part of its folder). */
export function modelProfile(name: string): ModelProfile {
  const family = FAMILIES.find(([pattern]) => pattern.test(name));
  return family ? family[1] : { pooling: 'mean', queryPrefix: '', passagePrefix: '' };
}
