/**
 * Builds the addresses at which readers answer without a server: a new issue of the repository of
 * the site, or a mail. Its fields are filled, so that an editor can paste the annotation.
 */
import type {Publication} from '../edition/model.ts';
import type {Kind} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';

/** What a reader answers to. */
export interface Subject {
  /** The title of the issue, or the subject of the mail. */
  title: string;
  /** The full address of the page. */
  page: string;
  /** Words of the article. */
  quote?: string | undefined;
  /** The Markdown of an annotation. */
  directive?: string | undefined;
}

/** Where a site receives answers. */
export type AnswerTo = Pick<Publication, 'repository' | 'contact'>;

/** The issue form of `.github/ISSUE_TEMPLATE/` in the language of an interface. */
const issueFormFile = (lang: string): string => `note.${lang}.yml`;

/**
 * The maximum length of an address. Servers accept about 8,000 characters. A reader who has to sign
 * in first is sent through an address that encodes this one again, so that `%D0` becomes `%25D0`.
 */
const maxLength = 4500;

/** Builds the address of a prefilled form. */
type BuildForm = (repository: URL, subject: Subject, ui: Interface) => string;

/**
 * The form of each host. The fields of a GitHub form are filled by parameters named for their ids.
 * A list of options is not: GitHub shows an empty issue instead of a form if a parameter names one.
 */
const forms: readonly {host: RegExp; build: BuildForm}[] = [
  {
    host: /^github\.com$/,
    build: (repository, {title, ...fields}, ui) =>
      withQuery(repository, 'issues/new', {template: issueFormFile(ui.lang), title, ...fields}),
  },
  {
    host: /^(codeberg\.org|gitea\.com)$/,
    build: (repository, subject, ui) =>
      withQuery(repository, 'issues/new', {
        title: subject.title,
        body: formatAsMarkdown(subject, ui),
      }),
  },
  {
    host: /^gitlab\./,
    build: (repository, subject, ui) =>
      withQuery(repository, '-/issues/new', {
        'issue[title]': subject.title,
        'issue[description]': formatAsMarkdown(subject, ui),
      }),
  },
];

/**
 * Build the address at which a reader answers: a new issue of the repository, or else the contact.
 * If it is too long, the directive is left out, then the quote: the page remains.
 *
 * @returns `undefined` if the site names neither
 */
export function findCorrectionAddress(
  {repository, contact}: AnswerTo,
  subject: Subject,
  ui: Interface,
): string | undefined {
  const build = findForm({repository, contact}, ui);
  if (!build) return contact ?? repository;
  const {title, page, quote} = subject;
  return (
    [subject, {title, page, quote}].map(build).find(({length}) => length <= maxLength) ??
    build({title, page})
  );
}

/** Find the form of a repository, or else a mail. A page that is not known has no fields. */
function findForm(
  {repository, contact}: AnswerTo,
  ui: Interface,
): ((subject: Subject) => string) | undefined {
  const address = repository === undefined ? undefined : new URL(repository);
  const form = address && forms.find(({host}) => host.test(address.hostname));
  if (form) return (subject) => form.build(address, subject, ui);
  if (!contact?.startsWith('mailto:')) return undefined;
  return (subject) =>
    `${contact}?subject=${encode(subject.title)}&body=${encode(formatAsText(subject, ui))}`;
}

/** What the script fills in for the words that a reader has selected, by its name in the address. */
const gaps = {
  page: '\uFDD0',
  quote: '\uFDD1',
  /** The offset of the words in the article, which makes the id unique. */
  at: '\uFDD2',
  hints: '\uFDD3',
  words: '\uFDD4',
};

/** Where readers propose notes. */
export interface Proposal {
  /** The address, with `{page}`, `{quote}`, `{at}`, `{hints}` and `{words}` to fill in, encoded. */
  template: string;
  /** The maximum length of the address, filled in. */
  maxLength: number;
}

/**
 * Build the address at which a reader proposes a note to words of an article. The proposal is a
 * draft: if it is pasted as it is, it is not published.
 *
 * @param title of the article
 * @returns `undefined` if the site has no form and no mail address
 */
export function findProposal(to: AnswerTo, title: string, ui: Interface): Proposal | undefined {
  const build = findForm(to, ui);
  if (!build) return undefined;
  const kind: Kind = 'claim';
  const address = build({
    title: ui.text('propose.title', {title}),
    page: gaps.page,
    quote: gaps.quote,
    directive: [
      `:::${kind}[${ui.text('propose.gist')}]{#proposed-${gaps.at} status=unrated draft${gaps.hints}}`,
      `> ${gaps.words}`,
      '',
      ui.text('propose.note'),
      ':::',
    ].join('\n'),
  });
  const template = Object.entries(gaps).reduce(
    (filled, [name, gap]) => filled.replaceAll(encode(gap), `{${name}}`),
    address,
  );
  return {template, maxLength};
}

/** Format what is in the fields of a form, for a form that has only one. */
const formatAsMarkdown = ({page, quote, directive}: Subject, ui: Interface): string =>
  [
    page,
    quote && `> ${quote}`,
    directive && `${ui.text('form.directive')}:\n\n\`\`\`\`md\n${directive}\n\`\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');

const formatAsText = ({page, quote, directive}: Subject, ui: Interface): string =>
  [page, quote, directive && `${ui.text('form.directive')}:\n\n${directive}`]
    .filter(Boolean)
    .join('\n\n');

/** Add a path and a query to the address of a repository. */
function withQuery(
  repository: URL,
  path: string,
  fields: Readonly<Record<string, string | undefined>>,
): string {
  const query = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(value)}`],
  );
  const {origin, pathname} = repository;
  return `${origin}${pathname.replace(/(\.git)?\/*$/, '')}/${path}?${query.join('&')}`;
}

/**
 * Encode a text. Not with `URLSearchParams`, which writes spaces as `+`: mail programs show it
 * (RFC 6068, section 5). Lines of a mail end with CR LF, and forms accept it.
 */
const encode = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));
