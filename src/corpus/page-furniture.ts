/** Longer paragraphs are taken for something said, in characters. */
const LONGEST = 200;

/** What pages say of themselves around an article. */
const FURNITURE: readonly RegExp[] = [
  // Labels that stand alone.
  /^(?:advertise?ment|sponsored(?: content)?|promoted|recommended(?: for you)?|trending|most (?:read|popular)|related(?: (?:articles?|stories|content|topics))?|comments?|share(?: this)?(?: (?:article|story))?|tags|topics|loading|menu|newsletters?|watch live|end of (?:story|article)|table of contents)[\s:.…]*$/i,
  // Links to other stories.
  /^(?:read|see|learn|view) more\b(?! than)|^(?:more|related) ?:/i,
  /^(?:read (?:next|on|also|the full)|also read|see also|up next|you may (?:also )?like|more (?:on|from|stories)|story|stories|watch|listen|opinion|fact check|podcast|must read) ?(?::|\b)[^.]*[^.!]$/i,
  /^(?:see all|(?:read|browse|see|check) (?:all )?our)\b.{0,60}\b(?:best|guides?|reviews?|deals?|picks?|coverage|list|offers)\b[^.]*\.?$/i,
  /\bclick here\W*$/i,
  // Invitations.
  /^(?:(?:sign|signing) up (?:for|to|here|now|today)|subscribe (?:to|now|here|for|today)|register (?:now|here|for)|log in (?:to|or)|sign in (?:to|or)|already a subscriber|enter your e-?mail|by signing up|thanks for (?:signing up|subscribing|reading))\b/i,
  /^(?:(?:click|tap|swipe|scroll) (?:here|on|to|through|down)|download (?:our|the .{0,30}app)|follow us|like us|join us on|check out (?:our|the|all)|need a (?:news )?break)\b/i,
  /\b(?:reach|contact|follow|e-?mail|call|write to) (?:him|her|them|me|us|(?:reporter )?\p{Lu}).{0,80}@\w/iu,
  // Marks of the page.
  /^(?:(?:story|article) continues|continue reading|skip (?:to|advertisement)|view (?:image|gallery|comments))\b/i,
  // The signature of a post on a social network.
  /^(?:[^\p{L}\p{N}]{0,6}|pic\.twitter\.com\/\w+ )[—–-] .{1,60}\(@\w{1,30}\) \p{Lu}\p{L}+ \d{1,2}, \d{4}$/u,
  // Notices.
  /^(?:corrections?|clarification|editor['’]?s['’]? note) ?[:(]/i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})|all rights reserved)/i,
  /^this (?:article|story|post|material) (?:(?:was )?(?:originally|first) (?:appeared|published)|may not be|has been updated)\b/i,
  /^contributing: |\bcontributed to this (?:report|story|article|post)\.?$/i,
  /^(?:(?:Additional )?[Rr]eporting|Editing|Writing|Compiled|Edited|Written) by(?:[,;]? (?:and|by|in|for|[Aa]dditional|[Ee]diting|[Rr]eporting|[Ww]riting|\p{Lu}[\p{L}.'’-]*))+$/u,
  /^(?:(?:last|first) )?(?:updated|published|posted)\b[^.]{0,30}\b(?:19|20)\d\d\b[^.]{0,20}(?:[ap]\.m\..{0,10})?$/i,
];

/** Whether a paragraph is no part of what an article says: advertisements, invitations, links to other stories, notices. */
export function isPageFurniture(paragraph: string): boolean {
  return paragraph.length <= LONGEST && FURNITURE.some((pattern) => pattern.test(paragraph));
}
