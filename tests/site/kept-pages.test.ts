/**
 * Tests builds that take pages from an earlier build: they have the same bytes as clean ones,
 * whatever was edited between them.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import {expect, test} from 'vitest';
import '../seed.ts';
import {buildGoodSite, createTemporaryFolder, fixtureContent} from './build-site.ts';
import {readSite, type Site} from './pages.ts';

/** Edits a content folder. Each edit can be repeated, with another number. */
type Edit = (edit: Editor, nth: number) => void | Promise<void>;

interface Editor {
  replace: (file: string, from: string | RegExp, to: string) => void;
  append: (file: string, text: string) => void;
  write: (file: string, text: string | Uint8Array) => void;
  remove: (file: string) => void;
}

const photo = (nth: number): Promise<Buffer> =>
  sharp({create: {width: 400 + nth, height: 300, channels: 3, background: '#345'}})
    .png()
    .toBuffer();

const edits: Readonly<Record<string, Edit>> = {
  'the words of a note': ({replace}, nth) =>
    replace('articles/harbour/annotations.md', /Built in .*\[/, `Built in year ${nth} of [`),
  'a new annotation': ({append}, nth) =>
    append(
      'articles/harbour/annotations.md',
      `\n:::gloss[Nobody]{#nobody-${nth}}\n> Nobody asked who would pay for it\n\nWords.\n:::\n`,
    ),
  'an annotation that is renamed': ({replace}, nth) =>
    replace(
      'articles/harbour/annotations.md',
      /\{#(selma[\w-]*)( aliases="[^"]*")?\}/,
      `{#selma-${nth} aliases="selma"}`,
    ),
  'a status': ({replace}, nth) =>
    replace(
      'articles/harbour/annotations.md',
      /#old-wall type=factual status=\w+/,
      `#old-wall type=factual status=${nth % 2 === 0 ? 'unrated' : 'contested finding="Doubted."'}`,
    ),
  'the role of an actor': ({replace}, nth) =>
    replace('actors/haddad.md', /role: .*/, `role: Harbour master ${nth}`),
  'the name of an actor': ({replace}, nth) =>
    replace('actors/lindqvist.md', /name: .*/, `name: Maria Lindqvist-${'A'.repeat(nth + 1)}`),
  'an alias that now is in the text': ({replace}) =>
    replace(
      'actors/nobody.md',
      /name: Zuzana Nováková(\naliases: .*)?/,
      'name: Zuzana Nováková\naliases: [The council of Northhaven]',
    ),
  'an actor that no text names': ({write}, nth) =>
    write(`actors/other-${nth}.md`, `---\nname: Qwerty U${'i'.repeat(nth)}op\n---\n\nA life.\n`),
  'the title of a sign': ({replace}, nth) =>
    replace(
      'frameworks/neglect.md',
      /title: Nobody is charged.*/,
      `title: Nobody is charged ${nth}`,
    ),
  'a new framework': ({write}, nth) =>
    write(
      `frameworks/new-${nth}.md`,
      `---\ntitle: New ${nth}\nsigns:\n  - {number: 1, title: One}\n---\n\nText.\n`,
    ),
  'the name of the site': ({replace}, nth) => replace('site.md', /name: .*/, `name: Gloss ${nth}`),
  'the colour of the site': ({replace}, nth) =>
    replace(
      'site.md',
      /\n(colour: .*\n)?repository: /,
      `\ncolour: "#0000${10 + nth}"\nrepository: `,
    ),
  'the styles of the editors': ({write}, nth) =>
    write('style.css', `.title { margin: ${nth}px }\n`),
  'the title of another article': ({replace}, nth) =>
    replace('articles/letter/article.md', /title: .*/, `title: A letter ${nth}`),
  'a series of two articles': ({replace}, nth) => {
    for (const slug of ['letter', 'harbour']) {
      replace(
        `articles/${slug}/article.md`,
        /\ntitle: .*(\nseries: .*)?/,
        `\ntitle: T${nth}\nseries: S`,
      );
    }
  },
  'a new article in a series': ({write}, nth) =>
    write(
      `articles/new-${nth}/article.md`,
      `---\ntitle: New ${nth}\nseries: S\npublished: 20${10 + nth}\n---\n\nMaria Lindqvist left.\n`,
    ),
  'an article that is removed': ({remove}, nth) => remove(`articles/new-${nth - 1}`),
  'a link to an article that may not be there': ({append, replace}, nth) => {
    replace(
      'articles/letter/article.md',
      /^---\n(source: .*\n)?/,
      '---\nsource: https://gazette.example/a/\n',
    );
    append(
      'articles/letter/article.md',
      `\nSee [it](../new-${nth}/) and [it](../new-${nth - 1}/).\n`,
    );
  },
  'an article at a new address': ({write, remove}, nth) => {
    remove('articles/letter');
    write(
      `articles/letter-${nth}/article.md`,
      '---\ntitle: A letter\naliases: [letter]\n---\n\nNobody.\n',
    );
    remove(`articles/letter-${nth - 1}`);
  },
  'the bytes of an image': async ({write, append}, nth) => {
    write('articles/mina/photo.png', await photo(nth));
    append('articles/mina/article.md', '\n![Wall](photo.png)\n');
  },
  'an image of two articles': async ({write, replace}, nth) => {
    write('articles/harbour/lift.png', await photo(nth));
    replace(
      'articles/harbour/annotations.md',
      /Named after a poem\..*/,
      nth % 2 === 1 ? 'Named after a poem. ![Lift](lift.png)' : 'Named after a poem.',
    );
  },
  'a link to a passage that may be moved': ({append}) =>
    append('frameworks/renewal.md', '\nSee [the ferry](/articles/harbour/selma/).\n'),
  'the language of an article': ({replace}, nth) =>
    replace('articles/mina/article.md', /lang: \w+/, `lang: ${nth % 2 === 0 ? 'ar' : 'fa'}`),
  'a withdrawn annotation': ({append}, nth) =>
    append(
      'articles/harbour/annotations.md',
      `\n:::withdrawn[Gist]{#away-${nth}}\n> the wall was old\n\nIt was wrong.\n:::\n`,
    ),
  'an event': ({replace}, nth) =>
    replace('articles/harbour/timeline.md', /event: The storm.*/, `event: The storm, no. ${nth}.`),
  'the editors': ({replace}, nth) =>
    replace(
      'site.md',
      /name: .*\n(editors: .*\n)?/,
      `name: Gloss\neditors: [{id: e, name: E${nth}}]\n`,
    ),
};

const createEditor = (folder: string): Editor => {
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(join(folder, file, '..'), {recursive: true});
    writeFileSync(join(folder, file), text);
  };
  const change = (file: string, map: (text: string) => string) => {
    // Another edit may have moved the article.
    if (existsSync(join(folder, file))) write(file, map(readFileSync(join(folder, file), 'utf8')));
  };
  return {
    write,
    replace: (file, from, to) => change(file, (text) => text.replace(from, to)),
    append: (file, added) => change(file, (text) => text + added),
    remove: (file) => rmSync(join(folder, file), {recursive: true, force: true}),
  };
};

/** Record all changes in the history, from which pages have dates. */
function commit(folder: string, day: number): void {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args],
      {
        env: {...process.env, GIT_COMMITTER_DATE: `2026-01-${10 + day}T00:00:00Z`},
      },
    );
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'Edit');
}

/** `ROUNDS=<number>` makes more edits. */
const rounds = Number(process.env['ROUNDS'] ?? 2);

const differences = (one: Site, other: Site): string[] =>
  [...new Set([...one.files, ...other.files])].filter((file) => {
    const [a, b] = [one, other].map(({build}) => join(build.folder, file));
    return !(a && b && existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b)));
  });

test(
  'A build with kept pages has the bytes of a clean one, after any edits.',
  async () => {
    const content = join(await createTemporaryFolder(), 'content');
    cpSync(fixtureContent('several'), content, {recursive: true});
    const buildFrom = async (folder: string) =>
      readSite(
        await buildGoodSite({
          base: '/notes/',
          content: folder,
          folder: join(await createTemporaryFolder(), 'site'),
        }),
      );
    commit(content, 0);
    await buildFrom(content);

    const names = Object.keys(edits);
    const chosen = fc.sample(fc.shuffledSubarray(names, {minLength: 2, maxLength: 5}), {
      numRuns: rounds,
      seed: Number(process.env['SEED'] ?? 1),
    });
    for (const [nth, round] of chosen.entries()) {
      for (const name of round) await edits[name]?.(createEditor(content), nth + 1);
      commit(content, nth + 1);
      // Pages are kept by the path of the content.
      const copy = join(await createTemporaryFolder(), 'content');
      cpSync(content, copy, {recursive: true, preserveTimestamps: true});
      const [kept, clean] = await Promise.all([buildFrom(content), buildFrom(copy)]);
      expect(differences(kept, clean), `${round.join(', ')} (round ${nth + 1})`).toEqual([]);
    }
  },
  rounds * 120_000,
);
