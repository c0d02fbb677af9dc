/**
 * Makes `remarkGfm` faster. It looks for the start of an address at each word and for a table at
 * each line, and finds it at very few: of the time that it takes to parse a text, that is most.
 */
import type {Nodes, Root} from 'mdast';
import type {directive} from 'micromark-extension-directive';
import type {Processor} from 'unified';
import {walk} from '../text/walk.ts';

type Construct = Exclude<
  NonNullable<ReturnType<typeof directive>['text']>[string],
  readonly unknown[] | undefined
>;
type Constructs = Record<string, Construct | readonly Construct[] | undefined>;

/** What the line of a bare address contains, by the name of its construct. */
const addresses: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /:\/\//,
  wwwAutolink: /www\./i,
};
/** What some text contains from which an address is made after the text has been parsed. */
const addressInText = /@|:\/\/|www\./i;
/** What the line below the head of a table contains. */
const delimiterRow = /\||:-|-:/;

/**
 * A remark plugin that skips attempts which cannot succeed. It does not change what is parsed.
 * `remarkGfm` must be used before it.
 */
export function remarkSkipAttempts(this: Processor): undefined {
  const data = this.data();
  const {parser} = this;
  if (!parser) throw new Error('The plugin requires remark-parse.');
  /** The first line that may be below the head of a table, 0-based. Its rows have no such line. */
  let firstDelimiterRow = 0;
  let all: typeof data.micromarkExtensions;
  /** For each construct, the lines that may contain such an address, 1-based. */
  const linesWith = new Map<string, Set<number>>();
  this.parser = (document, file) => {
    const lines = document.split(/\r\n|\r|\n/);
    const found = lines.findIndex((line) => delimiterRow.test(line));
    firstDelimiterRow = found === -1 ? Number.POSITIVE_INFINITY : found;
    for (const [name, pattern] of Object.entries(addresses)) {
      const numbers = lines.flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
      linesWith.set(name, new Set(numbers));
    }
    // Plugins that are used after this one have added their extensions by now.
    all ??= data.micromarkExtensions ?? [];
    data.micromarkExtensions = selectNeeded(all);
    return parser(document, file);
  };

  const selections = new Map<string, NonNullable<typeof data.micromarkExtensions>>();
  /** Leaves out the constructs of addresses that a text does not have. */
  const selectNeeded = (extensions: NonNullable<typeof data.micromarkExtensions>) => {
    const absent = [...linesWith].flatMap(([name, numbers]) => (numbers.size === 0 ? name : []));
    const key = absent.join(' ');
    const selected =
      selections.get(key) ??
      extensions.flat().map((extension) => ({
        ...extension,
        ...(extension.text && {
          text: mapConstructs(extension.text, (each) =>
            absent.includes(each.name ?? '') ? undefined : each,
          ),
        }),
      }));
    selections.set(key, selected);
    return selected;
  };

  const skipAddress = (construct: Construct): Construct =>
    construct.name !== undefined && Object.hasOwn(addresses, construct.name)
      ? {
          ...construct,
          previous(code) {
            return (
              (construct.previous?.call(this, code) ?? true) &&
              linesWith.get(construct.name ?? '')?.has(this.now().line) === true
            );
          },
        }
      : construct;
  const skipTable = (construct: Construct): Construct =>
    construct.name === 'table'
      ? {
          ...construct,
          tokenize(effects, ok, nok) {
            // Lines are 1-based here, so this is the line below.
            return this.now().line < firstDelimiterRow
              ? nok
              : construct.tokenize.call(this, effects, ok, nok);
          },
        }
      : construct;
  data.micromarkExtensions = (data.micromarkExtensions ?? []).flat().map((extension) => ({
    ...extension,
    ...(extension.text && {text: mapConstructs(extension.text, skipAddress)}),
    ...(extension.flow && {flow: mapConstructs(extension.flow, skipTable)}),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) =>
    extension.enter && 'literalAutolink' in extension.enter
      ? {
          ...extension,
          transforms: (extension.transforms ?? []).map(
            (transform) => (tree: Root) => (hasAddress(tree) ? transform(tree) : undefined),
          ),
        }
      : extension,
  );
}

/** Adapts each construct of a record, or removes it. */
const mapConstructs = (
  record: Constructs,
  adapt: (construct: Construct) => Construct | undefined,
): Record<string, Construct[]> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([code, constructs]) => {
      const adapted = [constructs ?? []].flat().flatMap((each) => adapt(each) ?? []);
      return adapted.length > 0 ? [[code, adapted]] : [];
    }),
  );

/** Returns whether a text of a tree may contain a bare address. */
function hasAddress(tree: Root): boolean {
  let found = false;
  walk<Nodes>(tree, (node) => {
    found ||= node.type === 'text' && addressInText.test(node.value);
    return found || node.type === 'link' ? 'skip' : undefined;
  });
  return found;
}
