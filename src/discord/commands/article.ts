import { ApplicationCommandOptionType } from 'discord.js';
import type { Article, ArticleHeader } from '../../domain/article.ts';
import { ID_LENGTH } from '../../domain/article-id.ts';
import type { Dateline } from '../../domain/dateline.ts';
import { Problem } from '../../domain/problem.ts';
import { choicesOf, shortName } from '../choices.ts';
import type { Command } from '../command.ts';
import { limits } from '../limits.ts';
import { localisedCommand } from '../text/localised.ts';
import type { Texts } from '../text/texts.ts';
import { articleView } from '../views/article-view.ts';
import { dayText } from '../views/day-text.ts';
import { EVERYWHERE } from './contexts.ts';

const SOURCE_ROOM = 30;
const ID = new RegExp(`^[\\w-]{${ID_LENGTH}}$`);

/** An article among the completions: by its title, its date, and the outlet, which tells agency copy apart. */
function choiceName({ title, published, source }: ArticleHeader, texts: Texts): string {
  const after = [dayText(published, texts), source && shortName(source, SOURCE_ROOM)];
  const end = after.filter(Boolean).join(' · ');
  return `${shortName(title, limits.choice - end.length - 3)} · ${end}`;
}

/** The article that was chosen, by its id, or else the one that what was typed completes best. */
async function articleFor(given: string, dateline: Dateline): Promise<Article | undefined> {
  const chosen = await dateline.article(given);
  if (chosen) return chosen;
  const [best] = await dateline.articles(given, 1);
  return best && dateline.article(best.id);
}

/** What is wrong with a title that the archive does not have, or with the id of an article that was there when it was offered. */
function unknown(given: string, { article: { gone }, notice }: Texts): Problem {
  return new Problem('ARTICLE_UNKNOWN', ID.test(given) ? gone : notice.unknownArticle(given));
}

/** `/article`: an article of the archive to read, page by page, for the person alone. */
export const article: Command = {
  reply: 'private',
  searches: false,
  data: {
    ...EVERYWHERE,
    ...localisedCommand(({ commands }) => commands.article),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localisedCommand(({ commands }) => commands.article.options.title),
        required: true,
        autocomplete: true,
        max_length: limits.choice,
      },
    ],
  },
  read(options, { dateline }, { texts }) {
    const given = options.getString('title', true).trim();
    return async () => {
      const found = await articleFor(given, dateline);
      if (!found) throw unknown(given, texts);
      return articleView(found, 1, texts);
    };
  },
  async complete(_option, typed, { dateline }, { texts }) {
    const articles = await dateline.articles(typed, limits.choices);
    return choicesOf(articles.map((header) => ({ name: choiceName(header, texts), value: header.id })));
  },
};
