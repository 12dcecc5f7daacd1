/** The part of the untyped package snowball-stemmers that Dateline uses. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    /** The stem of one lower-case word. */
    stem(word: string): string;
  }
  export function newStemmer(language: 'english'): Stemmer;
}
