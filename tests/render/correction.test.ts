import {expect, test} from 'vitest';
import {findInterface, type Interface} from '../../src/language/interface.ts';
import {findCorrectionAddress, findProposal, type Subject} from '../../src/render/correction.ts';

const ui = findInterface('en') as Interface;
const about: Subject = {
  title: 'Claim 6: “Nobody spoke”',
  page: 'https://gazette.example/a/b/',
  quote: 'Nobody spoke',
  directive: ':::claim[Nobody spoke]{#b}\n> Nobody spoke\n\nA note.\n:::',
};
/** A repository or a contact alone. */
const only = (to: {repository?: string; contact?: string}) => ({
  repository: to.repository,
  contact: to.contact,
});
const fieldsOf = (address: string | undefined) =>
  Object.fromEntries(new URL(address ?? '').searchParams);

test.each([
  'https://github.com/gazette/notes',
  'https://github.com/gazette/notes.git',
  'https://github.com/gazette/notes/',
])('The repository %s has the form of the language, with its fields filled in.', (repository) => {
  const contact = 'mailto:desk@gazette.example';
  for (const lang of ['en', 'ru', 'ar']) {
    const inLanguage = findInterface(lang) as Interface;
    const address = new URL(findCorrectionAddress({repository, contact}, about, inLanguage) ?? '');
    expect(`${address.origin}${address.pathname}`).toBe(
      'https://github.com/gazette/notes/issues/new',
    );
    expect(fieldsOf(address.href)).toEqual({
      ...about,
      template: `note.${lang}.yml`,
      directive: about.directive?.replaceAll('\n', '\r\n'),
    });
  }
});

test.each([
  [
    'https://codeberg.org/gazette/notes/',
    'https://codeberg.org/gazette/notes/issues/new',
    'title',
    'body',
  ],
  [
    'https://gitlab.com/a/b/notes',
    'https://gitlab.com/a/b/notes/-/issues/new',
    'issue[title]',
    'issue[description]',
  ],
])(
  'A repository at %s gets a new issue with everything in its text.',
  (repository, form, title, body) => {
    const address = new URL(findCorrectionAddress(only({repository}), about, ui) ?? '');
    expect(`${address.origin}${address.pathname}`).toBe(form);
    const fields = fieldsOf(address.href);
    expect(Object.keys(fields)).toEqual([title, body]);
    expect(fields[title]).toBe(about.title);
    const text = fields[body]?.replaceAll('\r\n', '\n');
    expect(text).toContain(about.page);
    expect(text).toContain('\n> Nobody spoke\n');
    expect(text).toContain(`\`\`\`\`md\n${about.directive}\n`);
  },
);

test('A mail has a subject and names the page.', () => {
  const {title, page} = about;
  const address = findCorrectionAddress(
    only({contact: 'mailto:desk@gazette.example'}),
    {title, page},
    ui,
  );
  expect(address).toBe(
    'mailto:desk@gazette.example?subject=Claim%206%3A%20%E2%80%9CNobody%20spoke%E2%80%9D&body=https%3A%2F%2Fgazette.example%2Fa%2Fb%2F',
  );
});

test('The lines of a mail end as RFC 6068 demands.', () => {
  const address = findCorrectionAddress(only({contact: 'mailto:desk@gazette.example'}), about, ui);
  expect(address).not.toMatch(/(?<!%0D)%0A/);
  expect(fieldsOf(address)['body']).toContain('> Nobody spoke\r\n\r\nA note.\r\n:::');
});

test.each([
  ['note', {directive: 'ы'.repeat(900)}, {quote: about.quote, directive: undefined}],
  [
    'quote',
    {directive: 'ы'.repeat(900), quote: 'ы'.repeat(900)},
    {quote: undefined, directive: undefined},
  ],
])('What makes an address too long is left out: a long %s.', (_, long, expected) => {
  const to = only({repository: 'https://github.com/gazette/notes'});
  const address = findCorrectionAddress(to, {...about, ...long}, ui) ?? '';
  expect(address.length).toBeLessThan(4500);
  expect(fieldsOf(address)).toMatchObject({title: about.title, page: about.page});
  expect(fieldsOf(address)['quote']).toBe(expected.quote);
  expect(fieldsOf(address)['directive']).toBe(expected.directive);
});

test('Where notes are proposed, only the gaps are not encoded.', () => {
  const to = only({repository: 'https://github.com/gazette/notes'});
  const {template, maxLength} = findProposal(to, 'What {words} mean', ui) ?? {};
  expect(maxLength).toBe(4500);
  expect(template?.match(/\{\w+\}/g)).toEqual(['{page}', '{quote}', '{at}', '{hints}', '{words}']);
  expect(fieldsOf(template)['title']).toBe('A note to “What {words} mean”');
});

test.each([
  [
    only({repository: 'https://git.example/notes', contact: 'https://gazette.example/desk'}),
    'https://gazette.example/desk',
  ],
  [only({repository: 'https://git.example/notes'}), 'https://git.example/notes'],
  [only({}), undefined],
])('Without a known form, it is the contact, or else the repository: %j.', (to, expected) => {
  expect(findCorrectionAddress(to, about, ui)).toBe(expected);
  expect(findProposal(to, 'A title', ui)).toBeUndefined();
});

test('A repository without a known form has the form of the mail.', () => {
  const to = {repository: 'https://git.example/notes', contact: 'mailto:desk@gazette.example'};
  expect(findProposal(to, 'A title', ui)?.template).toMatch(
    /^mailto:desk@gazette\.example\?subject=/,
  );
});
