import {expect, test} from 'vitest';
import {findCorrectionAddress} from '../../src/render/correction.ts';

const about = {title: 'Claim 6: “Nobody spoke”', page: 'https://gazette.example/a/b/'};

test.each([
  [
    'https://github.com/gazette/notes',
    'https://github.com/gazette/notes/issues/new',
    'title',
    'body',
  ],
  [
    'https://github.com/gazette/notes.git',
    'https://github.com/gazette/notes/issues/new',
    'title',
    'body',
  ],
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
])('A repository at %s gets a new issue.', (repository, form, title, body) => {
  const contact = 'mailto:desk@gazette.example';
  const address = new URL(findCorrectionAddress({repository, contact}, about) ?? '');
  expect(`${address.origin}${address.pathname}`).toBe(form);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    [title]: about.title,
    [body]: about.page,
  });
});

test('A mail has a subject and names the page.', () => {
  const address = findCorrectionAddress(
    {repository: undefined, contact: 'mailto:desk@gazette.example'},
    about,
  );
  expect(address).toBe(
    'mailto:desk@gazette.example?subject=Claim%206%3A%20%E2%80%9CNobody%20spoke%E2%80%9D&body=https%3A%2F%2Fgazette.example%2Fa%2Fb%2F',
  );
});

test.each([
  [
    {repository: 'https://git.example/notes', contact: 'https://gazette.example/desk'},
    'https://gazette.example/desk',
  ],
  [{repository: 'https://git.example/notes', contact: undefined}, 'https://git.example/notes'],
  [{repository: undefined, contact: undefined}, undefined],
])(
  'Without a known form, it is the contact, or else the repository: %j.',
  (publication, expected) => {
    expect(findCorrectionAddress(publication, about)).toBe(expected);
  },
);
