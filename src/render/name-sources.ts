/** Names the sources of a text: the host, the language and the date, after each link. */
import type {ElementContent, RootContent} from 'hast';
import {readSource, type Source} from '../edition/sources.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import type {Interface} from '../language/interface.ts';

/** Format what is known of a source: `ntv.ru`, `Russian`, `10 January 2022`. */
export const describeSource = ({host, lang, date}: Source, ui: Interface): string[] => [
  host,
  ...(lang === undefined ? [] : [ui.language(lang)]),
  ...(date ? [ui.date(date)] : []),
];

/**
 * Add what is known of a source after each link to another host, in a `small`: a screen reader
 * reads it after the words of the link. It replaces the title of the link, which says the same.
 *
 * @param lang the language of the text; that of the source's name is the language of the page
 * @param withAddress whether paper shows the address of each link: then the host is an element of
 *   its own, which paper leaves out
 * @returns new nodes
 */
export function nameSources<Node extends RootContent>(
  nodes: readonly Node[],
  lang: string,
  ui: Interface,
  withAddress = false,
): (Node | ElementContent)[] {
  return nodes.flatMap((node): (Node | ElementContent)[] => {
    if (node.type !== 'element') return [node];
    const source = readSource(node);
    if (!source) return [{...node, children: nameSources(node.children, lang, ui, withAddress)}];
    const {title, ...properties} = node.properties;
    const [host = '', ...more] = describeSource(source, ui);
    const named = markForeignWords([text(` ${host}`)], {lang: ui.lang, foreign: []});
    const isSaid = source.lang !== undefined || source.date !== undefined;
    return [
      isSaid ? {...node, properties} : node,
      {
        type: 'element',
        tagName: 'small',
        properties: lang === ui.lang ? {} : {lang: ui.lang, dir: ui.dir},
        children: [
          // The space is inside, because paper does not show it.
          ...(withAddress || ui.dir === 'rtl' || rightToLeft.test(host)
            ? [{type: 'element' as const, tagName: 'bdi', properties: {}, children: named}]
            : named),
          ...more.map((value) => text(`${ui.text('punctuation.comma')}${value}`)),
        ],
      },
    ];
  });
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const text = (value: string) => ({type: 'text' as const, value});
