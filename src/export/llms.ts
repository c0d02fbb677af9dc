/**
 * `llms.txt` (https://llmstxt.org): an overview of the site with links to its Markdown twins.
 */
import type {PhrasingContent, RootContent} from 'mdast';
import type {Article, Edition} from '../edition/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import type {ExportSite} from './export-site.ts';
import {stringifyMarkdown} from './stringify-markdown.ts';

interface Entry {
  name: string;
  href: string;
  about?: string | undefined;
}

/** Render `llms.txt`. Empty sections are omitted. */
export function renderLlmsTxt(
  {publication, articles, actors, frameworks}: Edition,
  site: ExportSite,
): string {
  const {absolute, addresses, exports} = site;
  const markdownOf = (page: string) => absolute(exports.markdown(page));
  const sections: {title: string; entries: Entry[]}[] = [
    {
      title: 'Articles',
      entries: articles.map((article) => ({
        name: article.title,
        href: markdownOf(addresses.article(article.slug)),
        about: describe(article),
      })),
    },
    {
      title: 'Actors',
      entries: actors.map(({id, name, role}) => ({
        name,
        href: markdownOf(addresses.actor(id)),
        about: role,
      })),
    },
    {
      title: 'Frameworks',
      entries: frameworks.map(({id, title, description}) => ({
        name: title,
        href: markdownOf(addresses.framework(id)),
        about: description,
      })),
    },
    {
      title: 'Optional',
      entries: [
        {
          name: 'About this edition',
          href: markdownOf(addresses.about),
          about: 'How it was made, and what its marks mean.',
        },
        ...articles.map(({slug, title}) => ({
          name: `Annotations of “${title}”`,
          href: absolute(exports.annotations(slug)),
          about: 'As W3C Web Annotations, in JSON-LD.',
        })),
        {
          name: 'The newest annotations',
          href: absolute(exports.annotationsFeed),
          about: 'An Atom feed.',
        },
      ],
    },
  ];
  return stringifyMarkdown([
    {type: 'heading', depth: 1, children: [text(`${publication.name}: articles, annotated`)]},
    {
      type: 'blockquote',
      children: [
        paragraph([
          text(
            'Each text stands as it was published. Beside it, the editors weigh its claims against sources, say who is who, and explain the words that need it.',
          ),
        ]),
      ],
    },
    paragraph([
      text(
        'Every page has a Markdown twin, index.md beside it. Every annotated passage has a page of its own, to which the pages of the articles lead.',
      ),
    ]),
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
function describe({author, publisher, published, lang, annotations, description}: Article): string {
  const facts = [author, publisher?.name, published, lang, `annotations: ${annotations.length}`];
  return `${facts.filter(Boolean).join(', ')}.${description ? ` ${description}` : ''}`;
}

const text = (value: string): PhrasingContent => ({type: 'text', value: collapseWhitespace(value)});

const paragraph = (children: PhrasingContent[]) => ({type: 'paragraph' as const, children});
