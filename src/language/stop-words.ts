/** Function words of English, which say how words hang together and not what a text is about. */
const STOP_WORDS = new Set(
  `a an the this that these those such same other another each every either neither both any some all
  no none nor not only own
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves one ones
  someone somebody something anyone anybody anything everyone everybody everything nobody nothing
  who whom whose which what when where why how whoever whatever whichever whenever wherever however
  am is are was were be been being have has had having do does did doing done
  can could may might must shall should will would ought cannot let lets
  of to in on at by for from with without within into onto upon about above below over under
  between among amid through throughout during before after since until till against across along
  around behind beside besides beyond despite off out up down toward towards via per than as
  and or but if because so though although while whereas whether unless yet else
  there here then thus hence therefore also too very just even still again ever already quite rather
  happen happens happened happening
  almost much many more most few fewer less least several
  eg ie s t`.split(/\s+/),
);

/** Content when written so: the country, the health agency, the trade, the time of day, the month. */
const CONTENT_AS_WRITTEN = new Set(['US', 'WHO', 'IT', 'AM', 'May']);

/**
 * Whether a word, as it is written in the text, is a function word. Case is ignored but for words that it tells
 * apart ("us" is one, "US" is not), and contractions count as their first part ("they’ve", "don’t").
 */
export function isStopWord(word: string): boolean {
  if (CONTENT_AS_WRITTEN.has(word)) return false;
  const plain = word.toLowerCase().replaceAll('’', "'");
  return STOP_WORDS.has(plain.replace(/'(?:s|re|ll|ve|d|m)$/, '')) || plain.endsWith("n't");
}
