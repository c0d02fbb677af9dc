/** The first form of files that an editor fills in. Each of them can be published as it is. */
import {toId} from '../annotate/model/id.ts';
import {quote} from '../content/yaml-fixes.ts';

/** Write the words of an id as a name: `first-last` is `First Last`. */
export const toName = (id: string): string =>
  id.replace(
    /(?:^|-)([a-z0-9])/g,
    (found, letter: string) => `${found.startsWith('-') ? ' ' : ''}${letter.toUpperCase()}`,
  );

/** Format an article without a text. It is a draft. */
export const scaffoldArticle = (slug: string): string => `---
title: ${toName(slug)}
# author: Who wrote it
# publisher: {name: Who published it, url: "https://example.org"}
# source: The address of the original
# published: When, such as 2022-01-10
# Remove this line to publish the article:
draft: true
---

Write the text of the article here.
`;

/**
 * Format an actor.
 *
 * @param name the name as the articles have it, if they do
 */
export const scaffoldActor = (name: string): string => `---
name: ${toScalar(name)}
# Other names and spellings, each on a line. A star stands for any ending: Рузвельт*
# aliases:
#   - Another name
# role: A few words
# born: 1953-05-17
---

<!-- A short biography, in Markdown. -->
`;

/** Format a framework. */
export const scaffoldFramework = (id: string): string => `---
title: ${toScalar(sentenceCase(toName(id)))}
# citation: Who wrote it, and where
# signs:
#   - number: 1
#     title: What the first sign is
#     text: What the framework says about it
---

<!-- An explanation, in Markdown. -->
`;

const sentenceCase = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();

/** Write a name as a value of YAML, in quotation marks where they may be needed. */
const toScalar = (name: string): string => (/^[\p{L} .-]+$/u.test(name) ? name : quote(name));

/**
 * Find the name that an id is for, in texts: the longest name in the capitals of a text whose letters
 * are those of the id. `erdogan` is `Erdoğan`.
 */
export function findName(id: string, texts: readonly string[]): string | undefined {
  const length = id.split('-').length;
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = [...text.matchAll(/[\p{L}\p{M}\d’'.-]+/gu)].map(([word]) =>
      word.replace(/^['’.-]+|['’.-]+$|['’]s$/g, ''),
    );
    for (let at = 0; at < words.length; at++) {
      for (let count = 1; count <= length && at + count <= words.length; count++) {
        const name = words.slice(at, at + count).join(' ');
        if (/^\p{Lu}/u.test(name) && toId(name) === id) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
