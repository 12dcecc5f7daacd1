import { yearRange, yearsRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';
import { YEAR } from '../vocabulary.ts';

/** Words after which four figures are a year. */
const PREPOSITION =
  /\b(?:in|since|until|till|by|from|to|through|throughout|during|before|after|of|between|circa|around|late|early|mid|years?|fiscal|for|calendar|than|on|with|versus|as (?:early|soon|late|recently) as)\s+(?:at least\s+|about\s+|early\s+|late\s+|mid-|fiscal\s+|the years?\s+)?$|\b(?:mid|late|early|pre|post)-$/i;
const AFTER_A_YEAR = /\b(?:1\d{3}|20\d{2})(?:,|,? and|,? or| to| through|\s?[-–—])\s*$/;
const LATER_IN_A_LIST = /\b(?:in|of|from)\s+(?:1\d{3}|20\d{2})\b.*\b(?:and|or)\s+$/;
/** "the 1996 bombing", "a landmark 1973 decision". */
const DETERMINER =
  /(?:\b(?:the|a|an|his|her|its|their|our|my|this|whose|that|another)|\w['’]s|s['’])\s+(?:[a-z][\w-]*\s+){0,2}$/i;
const BRACKETED = /\(\s*(?:b\.\s*|born\s*|c\.\s*|\w+\s)?$/;
const CLAUSE_START =
  /(?:^|[.,;:!?—–“"]\s*|\b(?:that|but|and|while|when|as|if|although|though|because|where)\s+)$/i;
const VERB =
  /^\s+(?:(?:was|is|did|does|has|had|could|would|should|wo|ca)(?:n['’]t)?|(?:[—–]|--?)\s|will|can|may|might|saw|began|became|brought|alone|looks|[a-z]{3,}ed|promises)\b/;
const EVENT =
  /^\s+(?:(?:U\.?S\.?|presidential|general|midterm|mayoral|gubernatorial|congressional|Democratic|Republican|World|Summer|Winter|federal|national|parliamentary)\s+)*(?:elections?|presidential|midterms?|census|Olympics?|Games|Cup|campaign|budget|film|movie|documentary|interview|study|survey|report|primary|primaries|race|season|convention|referendum|recession|pandemic|NFL|NBA|draft)\b/;

/** What is counted: "2024 people", "2000 GMT". Papers put a comma into other counts. */
const COUNTED =
  /^[\s-]+(?:more\s+|fewer\s+|other\s+|new\s+|young\s+|armed\s+|angry\s+)?(?:people|men|women|children|persons|troops|soldiers|workers|employees|jobs|homes|houses|students|pupils|members|residents|voters|votes|officers|police|fans|guests|refugees|migrants|deaths|cases|protesters|demonstrators|supporters|visitors|passengers|patients|prisoners|seats|copies|words|pages|items|units|species|animals|feet|foot|met(?:er|re)s?|miles?|kilomet\w+|yards|acres|hectares|km|kg|mph|rpm|mm|cm|lbs?|pounds|tons|tonnes|calories|watts|dollars|euros?|pence|yen|percent|per cent|million|billion|degrees|points|times|hours|hrs|minutes|days|weeks|months|years|GMT|UTC|EST|square|cubic|dead|staff|of (?:them|the|these|those))\b/;
/** What is numbered: "page 2011", "Room 2020", "$2020". */
const NUMBERED =
  /(?:[$£€¥#+]|\b(?:No|Nos|numbers?|pages?|pp?|rooms?|flight|route|highway|hwy|chapter|section|level|version|lot|suite|box|unit|model|Windows|Office|Boeing|Area|Agenda|Interstate|ISO|NGC|nearly|almost|some|over|under|least|most|approximately|roughly|up to|only|another|total of)\.?\s*)$/i;
const SINCE_AT_LEAST = /\b(?:since|until|from|by)\s+at\s+(?:least|most)\s+$/i;
const MAKER =
  /^\s+(?:Ford|Chevrolet|Chevy|Toyota|Honda|Nissan|Dodge|Chrysler|Buick|Cadillac|Pontiac|Oldsmobile|Jeep|BMW|Mercedes|Audi|Volkswagen|VW|Volvo|Saab|Subaru|Mazda|Mitsubishi|Hyundai|Kia|Lexus|Acura|Infiniti|Tesla|Porsche|Ferrari|Jaguar|Land Rover|Range Rover|Bentley|Rolls|Lincoln|Mercury|Plymouth|GMC|Saturn|Fiat|Peugeot|Renault|Citro|Lamborghini|Maserati|Mustang|Camaro|Corvette|Impala|Thunderbird|Beetle|Civic|Corolla|Camry|Prius|Harley|Yamaha|Suzuki|Kawasaki|Cessna|Boeing|Airbus|model\b|sedan|pickup|coupe|hatchback|minivan|SUV)/;
const EDITION = /^\s+\([^)]{0,40}\b(?:Version|Edition|Deluxe|Remaster(?:ed)?)\)/;
const COMPOUND =
  /^(?:-(?:year|foot|meter|mile|member|seat|pound|page|acre|strong|word|room|square|degree)|\/)/;

function namesAYear(before: string, after: string): boolean {
  if (
    /[\d$£€¥#.,/:]$|\d[-–]$/.test(before) ||
    COMPOUND.test(after) ||
    MAKER.test(after) ||
    EDITION.test(after)
  )
    return false;
  if (NUMBERED.test(before) && !SINCE_AT_LEAST.test(before)) return false;
  if (COUNTED.test(after)) return /\bIn\s+$/.test(before);
  if (EVENT.test(after) || PREPOSITION.test(before) || AFTER_A_YEAR.test(before)) return true;
  if (LATER_IN_A_LIST.test(before)) return true;
  if (DETERMINER.test(before)) return /^(?:\s+[\w“"‘']|-|[.,])/.test(after);
  if (BRACKETED.test(before)) return /^(?:\s*[),;–—-]|\s+and\s+\d{4})/.test(after);
  if (/\b(?:was|is)\s+$/.test(before)) return /^(?:\s+when\b|\s*[,.])/.test(after);
  return CLAUSE_START.test(before) && (VERB.test(after) || /^['’]s\s/.test(after));
}

/** "in 2020", "the 1996 bombing", "(1984)", "1994, 1995 and 1997", "early 2019"; never counts, prices, pages or cars. */
export const year = rule(
  new RegExp(`\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\\s+|-))?(?<year>${YEAR})(?!\\w)`),
  ({ groups, before, after, text }) => {
    const named = text === groups.year ? namesAYear(before, after) : !COUNTED.test(after);
    return named ? stated(yearRange(Number(groups.year)), 'year') : undefined;
  },
);

/** Years of two digits from here on are of the last century. */
const LAST_CENTURY = 30;

/** "the summer of ’88", "in '68": a year with its century left out, after a preposition. */
export const shortYear = rule(
  /(?<=\b(?:in|of|since|until|before|after|from|by|spring|summer|fall|autumn|winter)\s)['’‘](?<short>\d{2})(?![\w'’]|[.,/]\d)/i,
  ({ groups }) => {
    const short = Number(groups.short);
    return stated(yearRange(short < LAST_CENTURY ? 2000 + short : 1900 + short), 'year');
  },
);

/** "1994-97", "the 2019-20 season", "2010–2019", "2021/22", "1970 to 2007". */
export const years = rule(
  /\b(?<first>(?:1[5-9]|20)\d{2})(?:\s?[-–—/]\s?(?<last>(?:1[5-9]|20)\d{2}|\d{2})|\s+(?:to|through)\s+(?<later>(?:1[89]|20)\d{2}))(?![\w%]|[-–./:,]\d)/,
  ({ groups, before, after }) => {
    if (/[\d$£€¥#.,/:-]$/.test(before) || COUNTED.test(after)) return undefined;
    const first = Number(groups.first);
    const figures = (groups.last ?? groups.later)!;
    const last = figures.length === 4 ? Number(figures) : first - (first % 100) + Number(figures);
    return last > first && last - first < 100 ? stated(yearsRange(first, last), 'span') : undefined;
  },
);
