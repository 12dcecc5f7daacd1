import type { Texts } from './texts.ts';

const from = 'À partir de cette date, écrite en anglais : 2024, March 2025, 16 April 2025, last week';
const to = 'Jusqu’à cette date, écrite en anglais : 2024, March 2025, 16 April 2025, last week';

/** French; people are addressed as "vous". */
export const fr: Texts = {
  language: 'fr',
  locale: 'fr',

  commands: {
    ask: {
      name: 'demander',
      description: 'Posez une question aux archives : des citations, avec leur date et leur source',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez savoir, avec vos propres mots' },
        from: { name: 'depuis', description: from },
        to: { name: 'jusque', description: to },
        source: { name: 'source', description: 'Seulement les articles de ce média' },
      },
    },
    timeline: {
      name: 'chronologie',
      description: 'Voyez ce qui s’est passé et quand : des citations datées, dans l’ordre',
      options: {
        topic: {
          name: 'sujet',
          description: 'Une personne, un lieu ou un événement, en quelques mots',
        },
        from: { name: 'depuis', description: from },
        to: { name: 'jusque', description: to },
      },
    },
    article: {
      name: 'article',
      description: 'Lisez un article des archives, page par page',
      options: { title: { name: 'titre', description: 'Des mots du titre, le nom du média ou la date' } },
    },
    about: {
      name: 'apropos',
      description: 'Voyez ce que contiennent les archives : articles, période, date de mise à jour',
    },
    help: { name: 'aide', description: 'Voyez comment poser une question et à quoi servent les boutons' },
    findSources: 'Trouver des sources',
  },

  answer: {
    question: (question) => `-# ${question}`,
    understood: (question) => `-# Compris ainsi : **${question}**`,
    onlyPublished: (range) => `-# Seulement les articles publiés : ${range}`,
    onlySource: (source) => `-# Seulement les articles de : ${source}`,
    reportedOver: (months, range) => `-# Publié sur ${months} mois : ${range}`,
    reported: (month) => `-# **Publié en ${month}**`,
    inTimeOrder: 'Par date',
    bestFirst: 'Le meilleur d’abord',
    context: 'Contexte',
    more: 'Plus',
    moreOf: (question) => `-# La suite sur : ${question}`,
    noMore: 'Il n’y a pas d’autres citations à ce sujet.',
    timeline: 'Chronologie',
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    thanks: 'Merci. C’est noté comme utile, sans votre nom.',
    noted: 'Merci. C’est noté comme pas utile, sans votre nom.',
    notFound: 'Les archives ne répondent pas à cette question.',
    closest: '-# Les articles les plus proches :',
  },

  article: {
    link: 'lire',
    copy: (source, day) => `aussi dans ${source}, ${day}`,
    moreCopies: (count) => (count === 1 ? 'et dans 1 autre' : `et dans ${count} autres`),
    open: 'Ouvrir',
    whole: 'Article entier',
    paragraphs: (first, last, of) =>
      first === last ? `-# Paragraphe ${first} sur ${of}` : `-# Paragraphes ${first} à ${last} sur ${of}`,
    page: (page, of) => `-# Page ${page} sur ${of}`,
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    by: (author) => `par ${author}`,
    quotedInBold: '-# Le passage cité est en gras.',
    empty: 'Cet article n’a pas de texte.',
    gone: 'Cet article n’est plus dans les archives, ou il a changé. Veuillez reposer votre question.',
  },

  timeline: {
    title: (topic) => `## Chronologie : ${topic}`,
    none: (topic) => `Les archives ne disent rien de daté sur ${topic}.`,
    nearest: (topics) => `-# Sujets voisins : ${topics.join(' · ')}`,
    date: (range) => `### ${range}`,
    undated: 'Sans date',
    since: (day) => `depuis le ${day}`,
    until: (day) => `jusqu’au ${day}`,
    stated: '-# date indiquée',
    resolved: (expression) => `-# date déduite de « ${expression} »`,
    published: '-# jour de l’article',
    moreReports: (count) => (count === 1 ? 'et 1 autre article' : `et ${count} autres articles`),
    entries: (first, last, of) => `-# Entrées ${first} à ${last} sur ${of}`,
    omitted: (count) =>
      `-# ${count === 1 ? '1 entrée moins importante a été omise' : `${count} entrées moins importantes ont été omises`}`,
    noPicture: '-# Sans image, car il me manque la permission Attach Files dans ce salon.',
    earlier: 'Avant',
    later: 'Après',
  },

  about: {
    title: '### À propos de ces archives',
    articles: (count, first, last) =>
      `**${count}** articles, publiés entre le **${first}** et le **${last}**`,
    passages: (count, model) => `**${count}** passages, interrogés avec ${model}`,
    built: (time) => `Mises à jour : ${time}`,
    method:
      '-# Les réponses sont des citations, à la lettre près ; le bot n’écrit rien lui-même. Pour savoir comment demander : /aide.',
    empty: 'Les archives ne contiennent encore aucun article.',
  },

  help: {
    title: '### Comment demander',
    asking:
      'Posez votre question avec **/demander**, en me mentionnant ou par message privé.\nPour continuer, répondez à l’une de mes réponses.\nPour voir ce que les archives disent d’un message, ouvrez son menu, puis Applications et **Trouver des sources**.',
    reading:
      'Sous une réponse, **Contexte** montre une citation dans son article, **Plus** d’autres citations, **Chronologie** ce qui s’est passé et quand.\n**/chronologie** fait de même pour tout sujet, **/article** ouvre un article, **/apropos** dit ce que contiennent les archives.',
    dates:
      'Les archives sont en anglais : posez de préférence vos questions en anglais. Les dates aussi s’écrivent en anglais : 2024, March 2025, 16 April 2025, last week.',
    honesty:
      '-# Chaque citation figure, à la lettre près, dans l’article nommé en dessous. Les mots en gras sont ceux qui ont été décisifs ; c’est moi qui souligne. Quand les archives ne répondent pas, je le dis.',
  },

  notice: {
    hint: 'Posez-moi une question, par exemple : what was decided about the bridge? Pour savoir ce que je sais faire d’autre : /aide.',
    blankQuestion: 'Il n’y avait pas de question. Dites en quelques mots ce que vous voulez savoir.',
    noText: 'Ce message ne contient aucun mot que je puisse chercher.',
    unreadableDate: (typed) =>
      `« ${typed} » n’est pas une date que je sache lire. Ceci fonctionne : 2024, March 2025, 16 April 2025, 2025-04-16, last week.`,
    datesReversed: (first, last) =>
      `Les dates sont inversées : ${first} vient après ${last}. Échangez-les et reposez votre question.`,
    topicTooLong: (most) =>
      `Ce sujet est trop long : ${most} caractères au plus. Le mieux est d’écrire quelques mots.`,
    unknownSource: (typed) =>
      `Les archives n’ont aucun article de « ${typed} ». Choisissez l’un des médias proposés pendant la saisie.`,
    nearest: (names) => `Les plus proches : ${names.join(', ')}.`,
    unknownArticle: (typed) =>
      `Les archives n’ont pas d’article « ${typed} ». Choisissez l’un de ceux proposés pendant la saisie.`,
    slowDown: (seconds) =>
      `Cela fait beaucoup de questions. Veuillez réessayer dans ${seconds === 1 ? '1 seconde' : `${seconds} secondes`}.`,
    busy: 'Beaucoup de questions sont arrivées en même temps. Veuillez réessayer dans une minute.',
    missingPermissions: (names) =>
      `Je ne peux pas répondre là-bas, car il me manque des permissions dans ce salon : ${names}. Une personne qui gère le serveur peut les accorder.`,
    stale: 'Cela ne fonctionne plus : c’était pour une version précédente. Veuillez reposer votre question.',
    stopping: 'Je vais redémarrer. Veuillez reposer votre question dans une minute.',
    failed: 'Quelque chose s’est mal passé de mon côté ; c’est noté. Veuillez réessayer dans un instant.',
  },
};
