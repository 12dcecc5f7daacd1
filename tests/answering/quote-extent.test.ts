import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteExtent } from '../../src/answering/quote-extent.ts';
import { splitSentences } from '../../src/language/sentences.ts';

const LONG = `The harbour board, which ${'met in closed session and '.repeat(28)}voted, adjourned.`;

/** Paragraphs with a star before each sentence of the run given; bars hold what the quote should be. */
const MARKED: Record<string, readonly string[]> = {
  'stays as it is': [
    'The dam burst on Friday. |*Four villages were flooded.| Help came late.',
    '|*The dam burst on Friday. *Four villages were flooded.| Help came late.',
    'Rain fell. |*The engineer said the dam “had been safe”.| Nobody believed her.',
    'Rain fell. |*“The dam was safe,” the engineer said.| Nobody believed her.',
  ],
  'takes the sentence that a pronoun or connective hangs on': [
    'Rain fell. |Marta Lind built the dam. *She left the firm in May.| It closed.',
    'Rain fell. |Marta Lind built the dam. *Her firm closed in May.|',
    '|Marta Lind built the dam. *But the firm closed in May.|',
    '|The firm had debts. *This was known to all.|',
    '|The firm had debts. *However, the banks kept quiet.|',
    '|The firm praised its engineer. *“She was brilliant,” said the chairman.|',
    '|Marta Lind built the dam. She left the firm. *And she never came back.|',
  ],
  'knows starts that hang on nothing': [
    'Rain fell. |*It is likely that the dam will be rebuilt.|',
    'Rain fell. |*It was not clear whether the dam would hold.|',
    'Rain fell. |*It took ten days to reach the valley.|',
    'Rain fell. |*It was Marta Lind who built the dam.|',
    'Rain fell. |*This year the valley stayed dry.|',
    'Rain fell. |*Those who stayed behind were rescued.|',
    'Rain fell. |*His Royal Highness visited the valley.|',
    'Rain fell. |*So far nobody has been charged.|',
    'Rain fell. |*Italy sent boats and Thistle Farm sent bread.|',
  ],
  'leaves what cannot be mended in the paragraph': [
    '|*She left the firm in May.| The dam stood.',
    'He knew. She knew. They knew. |*It knew.|',
    `${LONG} |*It meets again in May.|`,
    '“First we ran. Then we swam. Then we climbed. |*Then-mayor Ito came.| We cheered. We ate. We slept.”',
  ],
  'balances quotation marks': [
    'Rain fell. |*“We ran. We left all we had,” said Ana Ruiz.| Others stayed.',
    'Rain fell. |“We ran. *We left all we had,” said Ana Ruiz.| Others stayed.',
    '|*Ana Ruiz said: "We ran. We left all we had."| Others stayed.',
    '|Ana Ruiz said: ‘We ran. *We left all we had.’| Others stayed.',
    "|Ana Ruiz said: ''We ran. *We left all we had.''| Others stayed.",
    '|“We ran. *We swam. We climbed,” said Ana Ruiz.|',
  ],
  'takes an apostrophe for what it is': [
    'Rain fell. |*The farmers’ fields and the ‘90s barns were lost.| Others’ were not.',
    "Rain fell. |*The farmers' fields were lost, weren't they?| Others' were not.",
  ],
  'lets a quotation run on into the next paragraph': [
    '|*“The water rose in the night.| We heard it in the cellar.',
    '|Ana Ruiz said, “The water rose in the night. *We heard it in the cellar.|',
  ],
  'keeps the speaker with the speech': [
    'Rain fell. |“We ran,” Ana Ruiz told reporters. *“We left all we had.”|',
    '|*“We left all we had.” That is how Ana Ruiz recalled the night.|',
    'The street is empty. |*“We left all we had.”| The mayor sleeps.',
  ],
};

describe.each(Object.entries(MARKED))('%s', (_, paragraphs) => {
  it.each(paragraphs)('%s', (marked) => {
    const pieces = marked.replaceAll('|', '').split('*');
    const text = pieces.join('');
    const sentences = splitSentences(text);
    let at = 0;
    const given = pieces.slice(0, -1).map((piece) => {
      at += piece.length;
      return sentences.findIndex(({ start }) => start === at);
    });
    const { first, last } = quoteExtent(text, sentences, given[0]!, given.at(-1)!);
    const quote = text.slice(sentences[first]!.start, sentences[last]!.end);
    expect(quote).toBe(marked.split('|')[1]!.replaceAll('*', '').trim());
  });
});

describe('quoteExtent', () => {
  const sentence = fc.constantFrom(
    'She left.',
    '“We ran.',
    'We swam.”',
    '“Go!” he said.',
    '"Stop."',
    'But it rained.',
    '‘It’s ours,’ said Ana.',
    'The dam burst.',
    'Nobody knew ‘why.',
    `${'Long words '.repeat(40)}came.`,
  );

  it('holds the run given and widens it within the paragraph to three sentences and 700 characters at most', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        (parts, from, more) => {
          const text = parts.join(' ');
          const sentences = splitSentences(text);
          const first = from % sentences.length;
          const last = Math.min(first + more, sentences.length - 1);
          const extent = quoteExtent(text, sentences, first, last);
          expect(extent.first).toBeGreaterThanOrEqual(0);
          expect(extent.first).toBeLessThanOrEqual(first);
          expect(extent.last).toBeGreaterThanOrEqual(last);
          expect(extent.last).toBeLessThan(sentences.length);
          if (extent.first !== first || extent.last !== last) {
            expect(extent.last - extent.first).toBeLessThan(3);
            expect(sentences[extent.last]!.end - sentences[extent.first]!.start).toBeLessThanOrEqual(700);
            expect(quoteExtent(text, sentences, extent.first, extent.last)).toEqual(extent);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
