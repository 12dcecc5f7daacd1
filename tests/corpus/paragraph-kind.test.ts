import { describe, expect, it } from 'vitest';
import { paragraphKind } from '../../src/corpus/paragraph-kind.ts';

describe('paragraphKind', () => {
  it.each([
    'The mayor and her deputy leave the hall. Photo / AP',
    'The mayor in a lighter mood. (Credit: Getty)',
    'Mayor Ann Lee and Bob Ray | Kim Oduya/WireImage',
    'The bridge after the flood on Monday. Getty Images',
    'The bridge after the flood. (Photo by Kim Oduya/Getty Images)',
    'The bridge after the flood. (AP Photo/Kim Oduya, File)',
    'The bridge after the flood. Kim Oduya/The Daily Ledger/AP',
    'The bridge after the flood. Kim Oduya for CNN',
    'The bridge after the flood. kimoduya/Adobe Stock',
    'The bridge after the flood. (Image credit: Kim Oduya)',
    'The bridge after the flood Photograph: Kim Oduya/The Daily Ledger',
    'The bridge after the flood. Courtesy Kim Oduya',
    'FILE - The mayor speaks at the opening of the bridge in 2019.',
    'Photo: Kim Oduya',
    'The bridge after the flood. Photo Credit: Kim Oduya',
    'Why the bridge fell 02:36 - Source: CNN',
    'Getty Images',
    'Hide Caption 2 of 49 Photos: Mayor Ann Lee in her office. Mayor Ann Lee speaks on Monday in the town hall.',
  ])('takes %j for a caption', (paragraph) => {
    expect(paragraphKind(paragraph)).toBe('caption');
  });

  it.each([
    'Border status report',
    'Mayor is hoping to mend things between her and the council in 2025',
    'Why did the bridge fall?',
    'Northern Ireland',
    'Here is what the council decided:',
    'More:Why the bridge fell',
    'Bridges of the county:See which ones are closed',
    'Advertisement',
    'Read more',
    'Sign up for our newsletter.',
    'Click here to read the full story.',
    'Contributing: Ann Lee, The Daily Ledger',
    'Updated June 5, 2024, 5:15 p.m. ET',
    '– Ann Lee',
    'London CNN —',
    '* * *',
    'Ann Lee, “The Bridge” (Netflix)',
    '— Ann Lee (@annlee) November 3, 2024',
    '🌉 — The Bridge Trust (@bridge_trust) May 14, 2024',
    'Correction: An earlier version of this story named the wrong bridge.',
    'Read our guides to the best bridges of the county.',
    'See all of the best bridge deals here',
  ])('takes %j for a heading', (paragraph) => {
    expect(paragraphKind(paragraph)).toBe('heading');
  });

  it.each([
    'The bridge fell.',
    'It was over, she said. “We are done”',
    '“We never wanted the bridge”',
    '“We never wanted the bridge',
    'He died on Monday. He was 80',
    'Year opened: 1947',
    '• Length: 300 metres',
    'Doors open at 7 p.m. ET/4 PT, and the show starts at 8 p.m. ET/5 PT.',
    'Total acting credits: 25',
    'She asked: “Why?”',
    'He told Reuters that the photo was taken by AP.',
    'The photo, credited to Getty Images, was taken in 2019.',
    'Tap water in the town is unsafe to drink, officials said.',
    'Correction of the river bed will take two years.',
    'See all three bridges in one day, the mayor said.',
    'She wrote on Monday: “The bridge is open” — Ann Lee (@annlee) May 14, 2024',
    'Download speeds in the county have doubled since 2020.',
    'Written by a local teacher, the play drew 3,000 people.',
    'Published 12 novels, all of them about the sea.',
    'Exclusive: The mayor will step down on Friday.',
    'The council agreed on Monday to close the old bridge for good and to ask the county for money to build a new one further up the river',
  ])('takes %j for body', (paragraph) => {
    expect(paragraphKind(paragraph)).toBe('body');
  });

  it('takes no long paragraph for a caption', () => {
    expect(paragraphKind(`${'The council met again. '.repeat(40)}Photo / AP`)).toBe('body');
  });
});
