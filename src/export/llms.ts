/**
 * `llms.txt` (https://llmstxt.org): an overview of the site with links to its Markdown twins.
 */
import type {PhrasingContent, RootContent} from 'mdast';
import type {Article, Edition} from '../edition/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {ExportSite} from './export-site.ts';
import {stringifyMarkdown} from './stringify-markdown.ts';

interface Entry {
  name: string;
  href: string;
  about?: string | undefined;
}

/** Maximum number of links in a section of things, so that the file stays small on a large site. */
export const maxLinks = 100;

/**
 * Render `llms.txt`. Empty sections are omitted. Of many articles, actors or frameworks, a section
 * has the first, and a link to the list of all.
 */
export function renderLlmsTxt(
  {publication, articles, actors, frameworks}: Edition,
  site: ExportSite,
  ui: Interface,
): string {
  const {absolute, addresses, exports} = site;
  const markdownOf = (page: string) => absolute(exports.markdown(page));
  const listFirst = <Thing>(
    things: readonly Thing[],
    all: string,
    toEntry: (thing: Thing) => Entry,
  ): Entry[] => {
    const count = things.length - maxLinks;
    const more = {name: ui.text('index.more', {count}), href: markdownOf(all)};
    return [...things.slice(0, maxLinks).map(toEntry), ...(count > 0 ? [more] : [])];
  };
  const sections: {title: string; entries: Entry[]}[] = [
    {
      title: ui.text('llms.articles'),
      entries: listFirst(articles, addresses.home, (article) => ({
        name: article.title,
        href: markdownOf(addresses.article(article.slug)),
        about: describe(article, ui),
      })),
    },
    {
      title: ui.text('llms.actors'),
      entries: listFirst(actors, addresses.actors, ({id, name, role}) => ({
        name,
        href: markdownOf(addresses.actor(id)),
        about: role,
      })),
    },
    {
      title: ui.text('llms.frameworks'),
      entries: listFirst(frameworks, addresses.frameworks, ({id, title, description}) => ({
        name: title,
        href: markdownOf(addresses.framework(id)),
        about: description,
      })),
    },
    {
      // The specification gives this title a meaning.
      title: 'Optional',
      entries: [
        {
          name: ui.text('llms.about'),
          href: markdownOf(addresses.about),
          about: ui.text('llms.about.description'),
        },
        ...articles.slice(0, maxLinks).map(({slug, title}) => ({
          name: ui.text('llms.annotations', {title}),
          href: absolute(exports.annotations(slug)),
          about: ui.text('llms.annotations.description', {
            model: 'W3C Web Annotations',
            format: 'JSON-LD',
          }),
        })),
        {
          name: ui.text('llms.feed'),
          href: absolute(exports.annotationsFeed),
          about: ui.text('llms.feed.description', {format: 'Atom'}),
        },
      ],
    },
  ];
  return stringifyMarkdown([
    {
      type: 'heading',
      depth: 1,
      children: [text(ui.text('llms.title', {site: publication.name}))],
    },
    {
      type: 'blockquote',
      children: [paragraph([text(ui.text('llms.introduction'))])],
    },
    paragraph([text(ui.text('llms.twins', {format: 'Markdown', file: 'index.md'}))]),
    ...sections
      .filter(({entries}) => entries.length > 0)
      .flatMap(({title, entries}): RootContent[] => [
        {type: 'heading', depth: 2, children: [text(title)]},
        {
          type: 'list',
          spread: false,
          children: entries.map(({name, href, about}) => ({
            type: 'listItem',
            spread: false,
            children: [
              paragraph([
                {type: 'link', url: href, children: [text(name)]},
                ...(about ? [text(`: ${about}`)] : []),
              ]),
            ],
          })),
        },
      ]),
  ]);
}

/** Describe an article in one line: author, publisher, date, language, annotations. */
function describe(
  {author, publisher, published, lang, annotations, description}: Article,
  ui: Interface,
): string {
  const count = ui.text('llms.annotations.number', {count: annotations.length});
  const date = published && (toIsoDate(published) ?? ui.date(published));
  const facts = [author, publisher?.name, date, lang, count]
    .filter(Boolean)
    .join(ui.text('punctuation.comma'));
  return description
    ? ui.text('llms.facts.described', {facts, description})
    : ui.text('llms.facts', {facts});
}

const text = (value: string): PhrasingContent => ({type: 'text', value: collapseWhitespace(value)});

const paragraph = (children: PhrasingContent[]) => ({type: 'paragraph' as const, children});
