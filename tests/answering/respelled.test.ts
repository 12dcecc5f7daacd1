import { beforeAll, expect, it } from 'vitest';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { respelled } from '../../src/answering/respelled.ts';
import { articleOf } from '../archive/articles.ts';
import { builtIn } from '../embedding/built-in.ts';

const ARTICLES = [
  articleOf('bridge', '2024-03-07', [
    'There Mayor Ingrid Quillfeather opened the harbour bridge in Buckwater. The ceremony was short.',
    'The scheme and the winning design were from a school of Buckwater. Everybody was praising the ceremony.',
  ]),
  articleOf('boats', '2024-03-08', ['Boats from the harbour now pass beneath the bridge.']),
];
const isWord = (word: string) => builtIn.encode(word).length === 1;

let mend: (question: string) => Promise<string>;

beforeAll(() => {
  mend = (question) => withArchive(ARTICLES, builtIn, (archive) => respelled(archive, question, isWord));
});

it.each([
  // Changed places, missing, too many, wrong.
  ['What was the cermeony at the habrour?', 'What was the ceremony at the harbour?'],
  ['Who opened the habour brigde?', 'Who opened the harbour bridge?'],
  ['Was it a cerremony?', 'Was it a ceremony?'],
  ['Was it a ceremany?', 'Was it a ceremony?'],
  ['Who is Ingrid Quillfeahter?', 'Who is Ingrid Quillfeather?'],
  ['Is Quillfether’s bridge in Bukcwater?', 'Is Quillfeather’s bridge in Buckwater?'],
  // Words that the archive has, words of English that it has not, and words that are too short.
  ['Who opened the harbour bridge?', 'Who opened the harbour bridge?'],
  ['Who paid the sailors for the barbecue?', 'Who paid the sailors for the barbecue?'],
  ['Is it a baot?', 'Is it a baot?'],
  // What may be another form of a word.
  ['Is it a schemer?', 'Is it a schemer?'],
  // A shorter name may be another name, and a name is no other word.
  ['Was Ingrod there?', 'Was Ingrod there?'],
  ['Was Harboure there?', 'Was Harboure there?'],
  ['', ''],
])('mends "%s"', async (question, expected) => {
  expect(await mend(question)).toBe(expected);
});
