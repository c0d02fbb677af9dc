/**
 * Ends bare addresses before full-width punctuation. Texts in Chinese and Japanese have no space
 * after an address, so GitHub's autolinks contain the words and the Markdown that follow.
 */
import type {directive} from 'micromark-extension-directive';
import type {Processor} from 'unified';

type Construct = Exclude<
  NonNullable<ReturnType<typeof directive>['text']>[string],
  readonly unknown[] | undefined
>;
type Effects = Parameters<Construct['tokenize']>[0];
type State = ReturnType<Construct['tokenize']>;
type Code = Parameters<State>[0];

/** Punctuation and spaces of the East Asian scripts, and the quotation marks used with them. */
const fullWidth = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65“”‘’…]/u;

const space = 32;

/** Returns a space for full-width punctuation, and every other character unchanged. */
const toSpace = (code: Code): Code =>
  code !== null && code > 0 && fullWidth.test(String.fromCodePoint(code)) ? space : code;

/** The constructs of `micromark-extension-gfm-autolink-literal` to change. */
const names: ReadonlySet<string | undefined> = new Set(['protocolAutolink', 'wwwAutolink']);

/** A remark plugin that changes the bare addresses of `remarkGfm`, which must be used before it. */
export function remarkEndAddresses(this: Processor): undefined {
  const data = this.data();
  const {parser} = this;
  if (!parser) throw new Error('The plugin requires remark-parse.');
  // Most texts have none, and every word with `w` or `h` may begin an address.
  let hasFullWidth = false;
  this.parser = (document, file) => {
    hasFullWidth = fullWidth.test(document);
    return parser(document, file);
  };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).flat().map((extension) => {
    const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
      code,
      [constructs ?? []]
        .flat()
        .map((each) => (names.has(each.name) ? endConstruct(each, () => hasFullWidth) : each)),
    ]);
    return extension.text ? {...extension, text: Object.fromEntries(text)} : extension;
  });
}

/**
 * Adapts a construct, so that full-width punctuation ends it as a space does.
 *
 * @param isNeeded returns whether the text has such punctuation
 */
const endConstruct = (construct: Construct, isNeeded: () => boolean): Construct => ({
  ...construct,
  previous(code) {
    return construct.previous?.call(this, toSpace(code)) ?? true;
  },
  tokenize(effects, ok, nok) {
    if (!isNeeded()) return construct.tokenize.call(this, effects, ok, nok);
    let current: Code = null;
    let isDone = false;
    /** Replaces each character for a state, and for all states that follow it. */
    const adapt =
      (state: State): State =>
      (code) => {
        current = code;
        const next = state(toSpace(code));
        return isDone || !next ? next : adapt(next);
      };
    /** Leaves a construct with the actual character. */
    const leave =
      (state: State): State =>
      () =>
        state(current);
    const end =
      (state: State): State =>
      () => {
        isDone = true;
        return state(current);
      };
    const adaptParts = (given: Effects): Effects => ({
      ...given,
      attempt: (part, then, otherwise) => given.attempt(adaptPart(part), then, otherwise),
      check: (part, then, otherwise) => given.check(adaptPart(part), then, otherwise),
    });
    const adaptPart = (part: Parameters<Effects['attempt']>[0]): typeof part => {
      if (!('tokenize' in part)) return part;
      const {tokenize} = part as Construct;
      const adapted: Construct['tokenize'] = function (inner, then, otherwise) {
        return tokenize.call(this, adaptParts(inner), leave(then), leave(otherwise));
      };
      return {...part, tokenize: adapted};
    };
    const adapted: typeof this = Object.create(this, {
      previous: {get: () => toSpace(this.previous)},
    });
    return adapt(construct.tokenize.call(adapted, adaptParts(effects), end(ok), end(nok)));
  },
});
