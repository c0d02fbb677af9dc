/** Generates content with many articles, for the pages that list them. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Each sentence occurs once in an article, so that it can be quoted. */
const sentences = [
  'The council of {place} met on Monday, and nobody kept the minutes.',
  '{actor} said that the wall would hold for another winter.',
  'The engineers of the port office had written the opposite in March.',
  'No boat left the harbour that week, although the sea was calm.',
  'Prices for ice doubled before noon and fell again before night.',
  'The mayor promised a report, which was never seen by anybody.',
  'Three families moved up the hill and took their doors with them.',
  'A letter of the ministry named the sum, but not the year.',
  'The second ferry was sold to a town that has no water.',
  'Old maps show a wall where the market is today.',
  'The fishermen blame the wind, and the wind blames nobody.',
  'In the evening {actor} denied that anything had been said.',
  'The school stayed closed because its roof was needed elsewhere.',
  'Nobody repaired the lamp at the end of the northern mole.',
  'The bank lent money to those who needed none.',
  'Two witnesses heard the order, and a third one gave it.',
  'The newspaper printed the speech before it was held.',
  'Every stone of the quay has a number, and one is missing.',
  'The insurers paid for the storm of the year before.',
  'It takes a town to build a wall and an hour to lose it.',
];

const statuses = ['opinion', 'contested', 'supported', 'unrated', 'unsupported'];
const places = ['Northhaven', 'Selma', 'Portree', 'Ostby', 'Vardo'];
const actors = ['Anna Berg', 'Otto Lund', 'Anna Berg', 'Ida Holm'];
const tags = ['harbour', 'Крым и море', 'ميناء', 'law', 'money', 'weather'];

interface Options {
  /** The number of annotations of an article: 20 at most, which is the default. */
  annotations?: number;
  /** The number of articles. */
  articles: number;
  /** The number of frameworks besides the one that all articles refer to; by default none. */
  frameworks?: number;
  /** The language of the site (BCP 47). */
  lang?: string;
}

/** Write the content of a site with many articles. */
export function writeManyArticles(
  folder: string,
  {articles, lang = 'en', annotations = sentences.length, frameworks = 0}: Options,
): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  write('site.md', `---\nname: The Harbour Review\nlang: ${lang}\n---\n\nA site.\n`);
  for (const actor of new Set(actors)) {
    write(
      `actors/${toId(actor)}.md`,
      `---\nname: ${actor}\nrole: of the council\n---\n\nA life.\n`,
    );
  }
  write(
    'frameworks/neglect.md',
    '---\ntitle: Neglect\nsigns:\n  - {number: 1, title: Nobody repairs}\n  - {number: 2, title: Nobody is charged}\n---\n\nA theory.\n',
  );
  for (let nth = 1; nth <= frameworks; nth++) {
    write(
      `frameworks/decay-${nth}.md`,
      `---\ntitle: Decay, theory ${nth}\ndescription: How a wall falls, in ${nth} steps and more.\nsigns:\n  - {number: 1, title: A stone is missing}\n---\n\nA theory.\n`,
    );
  }
  for (let nth = 0; nth < articles; nth++) {
    const place = pick(places, nth);
    const actor = pick(actors, nth);
    const text = sentences.map((each) => each.replace('{place}', place).replace('{actor}', actor));
    const month = String(1 + (nth % 12)).padStart(2, '0');
    const front = [
      `title: ${nth % 7 === 3 ? `What the long report on the harbour wall of ${place} says about those who wrote it, and what it does not say, part ${nth}` : `The wall of ${place}, part ${nth}`}`,
      // Some articles have no date.
      ...(nth % 25 === 24 ? [] : [`published: ${2024 - Math.floor(nth / 20)}-${month}-11`]),
      `description: A council meets, a wall falls, and everybody has known it for years, as the minutes of ${place} would show if there were any.`,
      `author: ${pick(['Ada Example', 'Omar Haddad', 'Мария Орлова'], nth)}`,
      `publisher: {name: ${pick(['The Harbour Review', 'Вестник'], nth >> 1)}}`,
      `tags: [${pick(tags, nth)}, ${pick(tags, nth + 1)}]`,
      ...(nth % 10 === 0 ? ['series: The long winter'] : []),
    ];
    write(
      `articles/article-${nth}/article.md`,
      `---\n${front.join('\n')}\n---\n\n${text.join('\n\n')}\n`,
    );
    write(
      `articles/article-${nth}/annotations.md`,
      text
        .slice(0, annotations)
        .map((sentence, index) => annotate(sentence, index, nth))
        .join('\n'),
    );
  }
}

function annotate(sentence: string, index: number, article: number): string {
  const note = `> ${sentence}\n\nWhat the sources say of it, in a few words.\n:::\n`;
  if (index === 1) return `:::sign[Nobody repairs the wall]{#s${index} sign="neglect/1"}\n${note}`;
  const status = pick(statuses, index + article);
  const finding = /contested|unsupported/.test(status)
    ? ' finding="The records of the port say otherwise."'
    : '';
  const speaker = index % 5 === 0 ? ` by=${toId(pick(actors, article))}` : '';
  const evidence = index % 6 === 2 ? ' evidence-for="neglect/2"' : '';
  return `:::claim[What is said in sentence ${index}]{#c${index} type=factual status=${status}${finding}${speaker}${evidence}}\n${note}`;
}

const pick = (items: readonly string[], nth: number): string => items[nth % items.length] ?? '';

const toId = (name: string): string => name.toLowerCase().replace(' ', '-');
