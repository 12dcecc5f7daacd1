import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/language/names.ts';

describe('names in a text', () => {
  it.each<[string, string[]]>([
    ['Yesterday Ada Quill met Tom Reed. The Moor Inn closed.', ['Tom Reed', 'Moor Inn']],
    ['In May the Duke of Holm saw the Museum of the North.', ['Duke of Holm', 'Museum of the North']],
    ['It was seen by Mr Reed on Tuesday and by NASA.', ['Reed', 'NASA']],
    ['Nobody in the U.S. Senate liked Reed’s boat or Holm-based firms.', ['U.S. Senate', 'Reed', 'Holm']],
    ['Ferries run. Boats sink. Then it rained.', []],
    ['“Please stay,” said Ada. They met on Black Friday.', ['Ada', 'Black Friday']],
    ['Then CLICK HERE TO READ MORE of it.', []],
    [
      'There José Ñuñez-Ortiz of São Paulo met Robert van der Berg.',
      ['José Ñuñez-Ortiz of São Paulo', 'Robert van der Berg'],
    ],
    ['', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('takes time linear in the text', () => {
    const began = performance.now();
    namesIn('Ada of the '.repeat(20_000));
    namesIn('A'.repeat(200_000));
    namesIn('A.'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
