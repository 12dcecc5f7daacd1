/** The kind of thing a question asks for. */
export type AnswerKind =
  | 'person'
  | 'time'
  | 'age'
  | 'extent'
  | 'money'
  | 'number'
  | 'place'
  | 'reason'
  | 'speech'
  | 'other';

const QUESTIONS: readonly [kind: AnswerKind, pattern: RegExp][] = [
  ['time', /\bwhen\b|\bhow long ago\b|\b(what|which) (year|month|day|date|week|time|season|decade)\b/i],
  ['age', /\bhow old\b|\b(what|which) age\b/i],
  // A time or a way: "How long was the trip?", "How long is the bridge?".
  ['extent', /\bhow (long|many (seconds|minutes|hours|days|weeks|months|years|decades))\b/i],
  [
    'money',
    /\bhow much\b.*\b(costs?|pays?|paid|worth|spen[dt]|earn(s|ed)?|raised?|charged?|invest(s|ed)?|owed?|money)\b/i,
  ],
  ['money', /\b(what|which)( was| is|'s)?( the)? (price|cost|fee|fine|salary|wage|budget)\b/i],
  ['number', /\bhow (many|much|far|big|tall|high|fast|large|often|expensive)\b/i],
  ['number', /\b(what|which) (number|percent|percentage|proportion|share|amount|score|sum)\b/i],
  [
    'person',
    /\bwho(m|se)?\b|\b(what|which) (man|woman|person|actor|actress|singer|player|politician|minister)\b/i,
  ],
  [
    'place',
    /\bwhere\b|\b(what|which) (country|city|state|town|place|county|region|village|venue|continent)\b/i,
  ],
  ['reason', /\bwhy\b|\bhow come\b|\b(what|which) (reason|cause|caused|prompted|led)\b|\bfor what reason\b/i],
  [
    'speech',
    /\bwhat (?:did|do|does|has|have|had)\b.*\b(say|said|tell|told|claim(ed)?|argued?|repl(y|ied)|comment(ed)?|warn(ed)?|promised?|announced?|write|written|think)\b/i,
  ],
];

/** The kind of answer a question wants, told by its question words. */
export function answerKindOf(question: string): AnswerKind {
  return QUESTIONS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|scores|hundreds?|thousands?|[mb]illions?|trillions?|half|third|quarter|twice|double|once';
const AMOUNT = `(?:\\p{N}+(?:[.,]\\p{N}+)*|\\b(?:a|an|several|a few|few|${NUMBER_WORDS})\\b)`;
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|(?:centi|milli|kilo)?met(?:re|er)s?|km|miles?|f(?:ee|oo)t|inch(?:es)?|yards?)';
const SAYING =
  'said|says|told|argue[ds]|claim(?:ed|s)|warn(?:ed|s)|believes?|insist(?:ed|s)|add(?:ed|s)|explain(?:ed|s)';
const SIGNS: Readonly<Record<Exclude<AnswerKind, 'time' | 'other'>, RegExp>> = {
  // "Ada Quill, 42,", "42-year-old", "aged 42".
  age: /(?<=\p{L}, )\p{N}{1,3}(?=[,.;)]| and\b|$)|\p{N}+[ -](?:years?|months?)[ -]old|\baged? \p{N}+/giu,
  extent: new RegExp(
    `${AMOUNT}[ -](?:and a half |or so |more )?${UNIT}\\b|\\b(?:for life|overnight)\\b`,
    'giu',
  ),
  money: new RegExp(
    `[$£€¥₹]\\s?\\p{N}+(?:[.,]\\p{N}+)*(?:\\s?(?:${NUMBER_WORDS}|bn|[mkb])\\b)?|${AMOUNT}(?:[ -](?:${NUMBER_WORDS}))*[ -](?:dollars?|pounds?|euros?|pence|cents?|yen|rupees?|francs?|crowns?)\\b|\\b[mb]illions\\b`,
    'giu',
  ),
  number: new RegExp(`\\p{N}+(?:[.,]\\p{N}+)*|\\b(${NUMBER_WORDS})\\b`, 'giu'),
  // A capitalised word inside a sentence; two in a row count at its start too.
  person:
    /(?<=[\p{Ll},;:“"‘'’)] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+/gu,
  place:
    /(?<=\b(?:in|at|to|from|near|of|across|outside|around|into) (?:the )?)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu,
  reason:
    /\b(because|due to|owing to|thanks to|in order to|so that|as a result|result of|caused by|reasons?|amid|following|after|prompted|led to|over concerns?|for fear|stem(s|med)? from|blamed|attributed|since)\b/giu,
  // What stands in quotation marks, or is reported: "said that it was over", "said it was over".
  speech: new RegExp(
    `[“"][^”"]{2,}(?:[”"]|$)|(?<=\\b(?:${SAYING})(?: (?!that\\b)[^\\s“"]+){0,3} that )[^.;“"]+|(?<=\\b(?:${SAYING}) )(?:he|she|it|they|there|his|her|its|their)\\b[^.;“"]+`,
    'giu',
  ),
};

/** Where words of the wanted kind stand in a sentence; offsets count from its start. Times are found by their date expressions instead. */
export function signsOf(kind: AnswerKind, sentence: string): { start: number; end: number }[] {
  if (kind === 'time' || kind === 'other') return [];
  return [...sentence.matchAll(SIGNS[kind])].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
