import type { Texts } from './texts.ts';

const from = 'Solo desde esta fecha, escrita en inglés: 2024, March 2025, 16 April 2025, last week';
const to = 'Solo hasta esta fecha, escrita en inglés: 2024, March 2025, 16 April 2025, last week';

/** Spanish; people are addressed as "tú". */
export const es: Texts = {
  language: 'es',
  locale: 'es-ES',

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta al archivo y recibe citas, cada una con su fecha y su fuente',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber, con tus propias palabras' },
        from: { name: 'desde', description: from },
        to: { name: 'hasta', description: to },
        source: { name: 'fuente', description: 'Solo artículos de este medio' },
      },
    },
    timeline: {
      name: 'cronología',
      description: 'Mira qué pasó y cuándo: citas con fecha sobre un tema, en orden',
      options: {
        topic: { name: 'tema', description: 'Una persona, un lugar o un hecho, en pocas palabras' },
        from: { name: 'desde', description: from },
        to: { name: 'hasta', description: to },
      },
    },
    article: {
      name: 'artículo',
      description: 'Lee un artículo del archivo, página por página',
      options: {
        title: { name: 'título', description: 'Palabras del título, el nombre del medio o la fecha' },
      },
    },
    about: {
      name: 'acerca',
      description: 'Mira qué contiene el archivo: artículos, período, fecha de actualización',
    },
    help: { name: 'ayuda', description: 'Mira cómo preguntar y qué hacen los botones' },
    findSources: 'Buscar fuentes',
  },

  answer: {
    question: (question) => `-# ${question}`,
    understood: (question) => `-# Entendido como: **${question}**`,
    onlyPublished: (range) => `-# Solo artículos publicados: ${range}`,
    onlySource: (source) => `-# Solo artículos de: ${source}`,
    reportedOver: (months, range) => `-# Publicado a lo largo de ${months} meses: ${range}`,
    reported: (month) => `-# **Publicado en ${month}**`,
    inTimeOrder: 'Por fecha',
    bestFirst: 'Lo mejor primero',
    context: 'Contexto',
    more: 'Más',
    moreOf: (question) => `-# Más sobre: ${question}`,
    noMore: 'No hay más citas sobre esto.',
    timeline: 'Cronología',
    helpful: 'Útil',
    notHelpful: 'No es útil',
    thanks: 'Gracias. Queda anotado como útil, sin tu nombre.',
    noted: 'Gracias. Queda anotado como no útil, sin tu nombre.',
    notFound: 'El archivo no tiene respuesta para eso.',
    closest: '-# Los artículos más cercanos:',
  },

  article: {
    link: 'leer',
    copy: (source, day) => `también en ${source}, ${day}`,
    moreCopies: (count) => (count === 1 ? 'y en 1 más' : `y en ${count} más`),
    open: 'Abrir',
    whole: 'Artículo completo',
    paragraphs: (first, last, of) =>
      first === last ? `-# Párrafo ${first} de ${of}` : `-# Párrafos ${first} a ${last} de ${of}`,
    page: (page, of) => `-# Página ${page} de ${of}`,
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    by: (author) => `por ${author}`,
    quotedInBold: '-# Lo citado está en negrita.',
    empty: 'Este artículo no tiene texto.',
    gone: 'Ese artículo ya no está en el archivo, o ha cambiado. Por favor, pregunta de nuevo.',
  },

  timeline: {
    title: (topic) => `## Cronología: ${topic}`,
    none: (topic) => `El archivo no cuenta nada con fecha sobre ${topic}.`,
    nearest: (topics) => `-# Temas cercanos: ${topics.join(' · ')}`,
    date: (range) => `### ${range}`,
    undated: 'Sin fecha',
    since: (day) => `desde el ${day}`,
    until: (day) => `hasta el ${day}`,
    stated: '-# fecha indicada',
    resolved: (expression) => `-# fecha deducida de «${expression}»`,
    published: '-# día de la noticia',
    moreReports: (count) => (count === 1 ? 'y 1 artículo más' : `y ${count} artículos más`),
    entries: (first, last, of) => `-# Entradas ${first} a ${last} de ${of}`,
    omitted: (count) =>
      `-# ${count === 1 ? 'Se omitió 1 entrada menos importante' : `Se omitieron ${count} entradas menos importantes`}`,
    noPicture: '-# Sin imagen, porque me falta el permiso Attach Files en este canal.',
    earlier: 'Antes',
    later: 'Después',
  },

  about: {
    title: '### Acerca de este archivo',
    articles: (count, first, last) =>
      `**${count}** artículos, publicados entre el **${first}** y el **${last}**`,
    passages: (count, model) => `**${count}** pasajes, consultados con ${model}`,
    built: (time) => `Actualizado: ${time}`,
    method:
      '-# Las respuestas son citas, letra por letra; el bot no escribe nada por su cuenta. Para saber cómo preguntar: /ayuda.',
    empty: 'El archivo aún no tiene artículos.',
  },

  help: {
    title: '### Cómo preguntar',
    asking:
      'Pregunta con **/preguntar**, mencióname con una pregunta o escríbeme un mensaje directo.\nPara seguir preguntando, responde a una de mis respuestas.\nPara ver qué dice el archivo sobre un mensaje, abre su menú y elige Aplicaciones y luego **Buscar fuentes**.',
    reading:
      'Bajo una respuesta, **Contexto** muestra una cita en su artículo, **Más** otras citas, **Cronología** qué pasó y cuándo.\n**/cronología** lo hace con cualquier tema, **/artículo** abre un artículo y **/acerca** dice qué contiene el archivo.',
    dates:
      'El archivo está en inglés: lo mejor es preguntar en inglés. También las fechas se escriben en inglés: 2024, March 2025, 16 April 2025, last week.',
    honesty:
      '-# Cada cita está, letra por letra, en el artículo que se nombra debajo. En negrita van las palabras decisivas; el resaltado es mío. Si el archivo no tiene respuesta, lo digo.',
  },

  notice: {
    hint: 'Hazme una pregunta, por ejemplo: what was decided about the bridge? Para saber qué más sé hacer: /ayuda.',
    blankQuestion: 'Ahí no había ninguna pregunta. Di en pocas palabras qué quieres saber.',
    noText: 'En ese mensaje no hay palabras que pueda buscar.',
    unreadableDate: (typed) =>
      `«${typed}» no es una fecha que sepa leer. Esto funciona: 2024, March 2025, 16 April 2025, 2025-04-16, last week.`,
    datesReversed: (first, last) =>
      `Las fechas están al revés: ${first} es posterior a ${last}. Cámbialas y pregunta de nuevo.`,
    topicTooLong: (most) =>
      `Ese tema es demasiado largo: como máximo ${most} caracteres. Lo mejor son unas pocas palabras.`,
    unknownSource: (typed) =>
      `El archivo no tiene artículos de «${typed}». Elige uno de los medios que se ofrecen al escribir.`,
    nearest: (names) => `Los más parecidos: ${names.join(', ')}.`,
    unknownArticle: (typed) =>
      `El archivo no tiene el artículo «${typed}». Elige uno de los que se ofrecen al escribir.`,
    slowDown: (seconds) =>
      `Han sido muchas preguntas. Vuelve a preguntar dentro de ${seconds === 1 ? '1 segundo' : `${seconds} segundos`}.`,
    busy: 'Han llegado muchísimas preguntas a la vez. Vuelve a preguntar dentro de un minuto.',
    missingPermissions: (names) =>
      `No puedo responder ahí, porque me faltan permisos en ese canal: ${names}. Quien administra el servidor puede concederlos.`,
    stale: 'Eso ya no funciona: es de una versión anterior. Por favor, pregunta de nuevo.',
    stopping: 'Estoy a punto de reiniciarme. Vuelve a preguntar dentro de un minuto.',
    failed: 'Algo ha fallado por mi parte y queda anotado. Inténtalo de nuevo en un momento.',
  },
};
