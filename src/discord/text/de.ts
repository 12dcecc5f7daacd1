import type { Texts } from './texts.ts';

const from = 'Erst ab diesem Datum, auf Englisch getippt: 2024, March 2025, 16 April 2025, last week';
const to = 'Nur bis zu diesem Datum, auf Englisch getippt: 2024, March 2025, 16 April 2025, last week';

/** German; people are addressed as "du". */
export const de: Texts = {
  language: 'de',
  locale: 'de',

  commands: {
    ask: {
      name: 'fragen',
      description: 'Stell dem Archiv eine Frage: Die Antwort sind Zitate mit Datum und Quelle',
      options: {
        question: { name: 'frage', description: 'Was du wissen möchtest, in deinen eigenen Worten' },
        from: { name: 'von', description: from },
        to: { name: 'bis', description: to },
        source: { name: 'quelle', description: 'Nur Artikel dieses Mediums' },
      },
    },
    timeline: {
      name: 'chronik',
      description: 'Sieh, was wann geschah: datierte Zitate zu einem Thema, der Reihe nach',
      options: {
        topic: { name: 'thema', description: 'Eine Person, ein Ort oder ein Ereignis, in wenigen Worten' },
        from: { name: 'von', description: from },
        to: { name: 'bis', description: to },
      },
    },
    article: {
      name: 'artikel',
      description: 'Lies einen Artikel aus dem Archiv, Seite für Seite',
      options: {
        title: { name: 'titel', description: 'Wörter aus dem Titel, der Name des Mediums oder das Datum' },
      },
    },
    about: {
      name: 'über',
      description: 'Sieh, was im Archiv steht: Artikel, Zeitraum, Stand',
    },
    help: { name: 'hilfe', description: 'Sieh, wie man fragt und was die Knöpfe tun' },
    findSources: 'Quellen finden',
  },

  answer: {
    question: (question) => `-# ${question}`,
    understood: (question) => `-# Verstanden als: **${question}**`,
    onlyPublished: (range) => `-# Nur Artikel, erschienen: ${range}`,
    onlySource: (source) => `-# Nur Artikel aus: ${source}`,
    reportedOver: (months, range) => `-# Berichte aus ${months} Monaten: ${range}`,
    reported: (month) => `-# **Berichtet im ${month}**`,
    inTimeOrder: 'Nach Datum',
    bestFirst: 'Bestes zuerst',
    context: 'Kontext',
    more: 'Mehr',
    moreOf: (question) => `-# Mehr zu: ${question}`,
    noMore: 'Dazu gibt es keine weiteren Zitate.',
    timeline: 'Chronik',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    thanks: 'Danke! Als hilfreich vermerkt, ohne deinen Namen.',
    noted: 'Danke! Als nicht hilfreich vermerkt, ohne deinen Namen.',
    notFound: 'Darauf gibt das Archiv keine Antwort.',
    closest: '-# Am nächsten kommen diese Artikel:',
  },

  article: {
    link: 'lesen',
    copy: (source, day) => `auch in ${source}, ${day}`,
    moreCopies: (count) => (count === 1 ? 'und in 1 weiteren' : `und in ${count} weiteren`),
    open: 'Öffnen',
    whole: 'Ganzer Artikel',
    paragraphs: (first, last, of) =>
      first === last ? `-# Absatz ${first} von ${of}` : `-# Absätze ${first} bis ${last} von ${of}`,
    page: (page, of) => `-# Seite ${page} von ${of}`,
    previousPage: 'Vorige Seite',
    nextPage: 'Nächste Seite',
    by: (author) => `von ${author}`,
    quotedInBold: '-# Das Zitierte ist fett gedruckt.',
    empty: 'Dieser Artikel hat keinen Text.',
    gone: 'Diesen Artikel gibt es im Archiv nicht mehr, oder er hat sich geändert. Bitte frag noch einmal.',
  },

  timeline: {
    title: (topic) => `## Chronik: ${topic}`,
    none: (topic) => `Das Archiv berichtet nichts Datiertes über ${topic}.`,
    nearest: (topics) => `-# Ähnliche Themen: ${topics.join(' · ')}`,
    date: (range) => `### ${range}`,
    undated: 'Ohne Datum',
    since: (day) => `seit ${day}`,
    until: (day) => `bis ${day}`,
    stated: '-# Datum genannt',
    resolved: (expression) => `-# Datum erschlossen aus „${expression}“`,
    published: '-# Tag des Berichts',
    moreReports: (count) => (count === 1 ? 'und 1 weiterer Bericht' : `und ${count} weitere Berichte`),
    entries: (first, last, of) => `-# Einträge ${first} bis ${last} von ${of}`,
    omitted: (count) =>
      `-# ${count === 1 ? '1 weniger wichtiger Eintrag fehlt' : `${count} weniger wichtige Einträge fehlen`} hier`,
    noPicture: '-# Ohne Bild, weil mir in diesem Kanal die Berechtigung Attach Files fehlt.',
    earlier: 'Früher',
    later: 'Später',
  },

  about: {
    title: '### Über dieses Archiv',
    articles: (count, first, last) => `**${count}** Artikel, erschienen vom **${first}** bis zum **${last}**`,
    passages: (count, model) => `**${count}** Textstellen, durchsucht mit ${model}`,
    built: (time) => `Stand: ${time}`,
    method: '-# Antworten sind wörtliche Zitate; der Bot schreibt nichts selbst. Wie man fragt, sagt /hilfe.',
    empty: 'Im Archiv stehen noch keine Artikel.',
  },

  help: {
    title: '### So fragst du',
    asking:
      'Frag mit **/fragen**, erwähne mich mit einer Frage oder schreib mir direkt.\nUm weiterzufragen, antworte auf eine meiner Antworten.\nUm zu sehen, was das Archiv zu einer Nachricht sagt, öffne ihr Menü und wähle Apps, dann **Quellen finden**.',
    reading:
      'Unter einer Antwort zeigt **Kontext** ein Zitat in seinem Artikel, **Mehr** weitere Zitate, **Chronik**, was wann geschah.\n**/chronik** tut das für jedes Thema, **/artikel** öffnet einen Artikel, **/über** sagt, was im Archiv steht.',
    dates:
      'Das Archiv ist englisch: Frag am besten auf Englisch. Auch Daten werden englisch getippt: 2024, March 2025, 16 April 2025, last week.',
    honesty:
      '-# Jedes Zitat steht Buchstabe für Buchstabe im Artikel, der darunter genannt ist. Fett sind die Wörter, die den Ausschlag gaben; die Hervorhebung ist von mir. Hat das Archiv keine Antwort, sage ich das.',
  },

  notice: {
    hint: 'Stell mir eine Frage, zum Beispiel: what was decided about the bridge? Was ich sonst noch kann, sagt /hilfe.',
    blankQuestion: 'Das war keine Frage. Sag in wenigen Worten, was du wissen möchtest.',
    noText: 'In dieser Nachricht stehen keine Wörter, die ich nachschlagen könnte.',
    unreadableDate: (typed) =>
      `„${typed}“ kann ich nicht als Datum lesen. Das geht: 2024, March 2025, 16 April 2025, 2025-04-16, last week.`,
    datesReversed: (first, last) =>
      `Die Daten sind vertauscht: ${first} liegt nach ${last}. Dreh sie um und frag noch einmal.`,
    topicTooLong: (most) => `Das Thema ist zu lang: Höchstens ${most} Zeichen. Am besten wenige Wörter.`,
    unknownSource: (typed) =>
      `Das Archiv hat keine Artikel aus „${typed}“. Wähle eines der Medien, die beim Tippen angeboten werden.`,
    nearest: (names) => `Am ähnlichsten: ${names.join(', ')}.`,
    unknownArticle: (typed) =>
      `Das Archiv hat keinen Artikel „${typed}“. Wähle einen von denen, die beim Tippen angeboten werden.`,
    slowDown: (seconds) =>
      `Das waren viele Fragen. Bitte frag in ${seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`} wieder.`,
    busy: 'Gerade kamen sehr viele Fragen auf einmal. Bitte frag in einer Minute noch einmal.',
    missingPermissions: (names) =>
      `Dort kann ich nicht antworten, weil mir in dem Kanal Berechtigungen fehlen: ${names}. Wer den Server verwaltet, kann sie erteilen.`,
    stale: 'Das geht nicht mehr: Es stammt von einer früheren Version von mir. Bitte frag noch einmal.',
    stopping: 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
    failed: 'Bei mir ist etwas schiefgegangen; es ist vermerkt. Bitte versuch es gleich noch einmal.',
  },
};
