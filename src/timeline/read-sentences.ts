import type { Archive } from '../archive/archive.ts';
import type { Passage } from '../domain/passage.ts';
import { ReadSentence } from './read-sentence.ts';

/** Reads the sentences of passages, in the order given. */
export async function readSentences(
  archive: Archive,
  passages: readonly Passage[],
): Promise<ReadSentence[][]> {
  const [texts, statements] = await Promise.all([
    archive.passageTexts(passages),
    archive.datedStatements(passages),
  ]);
  const byPassage = new Map<Passage, typeof statements>(passages.map((passage) => [passage, []]));
  for (const statement of statements) byPassage.get(statement.passage)!.push(statement);
  return passages.map((passage, index) => {
    const its = byPassage.get(passage)!;
    const textBetween = (from: number, to: number) =>
      texts[index].slice(from - passage.start, to - passage.start);
    return passage.sentences.map(({ start, end }, sentence) => {
      const dates = its.filter((statement) => statement.sentence === sentence);
      const before = passage.sentences[sentence - 1]?.end ?? passage.start;
      return new ReadSentence(
        textBetween(start, end),
        start,
        dates.map(({ expression }) => expression),
        // A passage may hold several paragraphs. Some texts break them by a single line.
        sentence === 0 || /[\n\r\u2028\u2029]/.test(textBetween(before, start)),
      );
    });
  });
}
