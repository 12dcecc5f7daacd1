import { noDate, rule } from '../rule.ts';

const NAMES = [
  'Good Morning America',
  'This Morning(?=[\\s,.]+(?:on|show|host|presenter|programme|ITV|with)\\b)',
  '(?:CBS|ITV|ABC|NBC) This Morning',
  "(?:USA|India|Russia|Japan|Psychology|Christianity|History|Variety|Financial|Malaysia|Radio 4.s) Today|Today (?:show|programme|FM|newspaper)|The Today|Today[’']s (?=Show)",
  '(?:Monday|Sunday|Thursday|Saturday|Friday) Night (?:Football|Live|Lights|Baseball|Fever|Takeaway|Raw|SmackDown)',
  '(?:Sunday|Saturday) (?:Times|Mirror|Telegraph|Express|Mail|People|World|Post|Herald|Star|Sun|Independent|Business|Night|Today|Evening Post|Morning)',
  '(?:Mail|Independent|Scotland|Sunday|Fox News|Face the Nation|Observer) on Sunday',
  'Sheffield Wednesday|Taking Back Sunday|(?:Bloody|Any Given) Sunday|(?:Black|Blue|Manic) Monday|Super Tuesday|Black Wednesday|Jeff Saturday|Happy Mondays',
  "Wednesday Addams|Friday the 13th|Freaky Friday|TGI Friday[’']?s|Fridays for Future|Ruby Tuesday|Man Friday|Girl Friday",
  "March Madness|March (?:on|for|of the|to) [A-Z]\\w+|(?:Women[’']s|Million Man|Freedom|Selma|Science) March",
  'May (?:Day Parade|Fair|December)|Theresa May|(?:Brian|Elaine|Billy|Mrs\\.?|Mr\\.?|Ms\\.?|Prime Minister|James|Karl|Jonny|Trevor|Mathilda) May|April (?:Ryan|Ludgate|Jones|Bowlby)|June (?:Carter|Allyson|Jones|Osborne|Brown|Sarpong)|August (?:Wilson|Alsina|Ames|Burnside)|Augusta',
  '(?:20th|21st|Twentieth)[ -]Century[ -](?:Fox|Studios|Pictures|Women)',
  'January Jones|Tuesday Weld|Easter Island|Easter Rising|Easter eggs?|Easter [Bb]unny|Christmas Island|Father Christmas|Halloween (?:Kills|Ends|H20)',
  'Summer Olympics?|Winter Olympics?|Arab Spring|Palm Springs?|Prague Spring|Silver Spring|Spring (?:Valley|Hill|Break)',
  '(?:Windows|Office|Area|Tokyo Story|Blade Runner|Cyberpunk) (?:19|20)\\d\\d',
];

/** Names that hold the words of a date and are none: newspapers, programmes, people, products. */
export const names = rule(new RegExp(`\\b(?<name>${NAMES.join('|')})(?!\\w)`), () => noDate);
