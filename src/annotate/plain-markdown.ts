/**
 * Plain Markdown: paragraphs, headings and block quotations of words, links and emphasis as
 * they are usually written, and annotations around them. All parsers read it alike. What is
 * not named here is not plain, however harmless.
 */

/** Letters, and the signs that say nothing to Markdown within a line. */
const letter = String.raw`[\p{L}\p{M}\p{N} \u00A0.,;:!?()'"“”„‘’‚«»‹›…—–%/\-]`;

const words = String.raw`[\p{L}\p{N}](?:${letter}*[\p{L}\p{N}])?`;
const emphasis = String.raw`(?<![\p{L}\p{M}\p{N}*\])])(?:\*(?!\*)${words}\*|\*\*(?!\*)${words}\*\*)(?![\p{L}\p{M}\p{N}*[])`;
const link = String.raw`(?<![!\]])\[${letter}+\]\(https?:\/\/[\w./%?=&#:+,\-]+\)`;
const gap = String.raw`(?<![!\]])\[(?:…|\.{3})\](?![[(:])`;
/** Words that begin with no sign of a list or a directive, and end with no blank. */
const content = String.raw`(?!\p{N}+[.)]|[ \u00A0.,;:!?)\-%/])(?:${letter}|${emphasis}|${link}|${gap})+(?<! )`;

/** An attribute as it is usually written; `kinds.ts` says which there are. */
export const attribute = /#([\w-]+)|([a-z][a-z-]*)=(?:"([^"\n&{}\\]*)"|([\w.,:/#-]+))/g;
const attributes = String.raw`\{(?:${attribute.source})(?: (?:${attribute.source}))*\}`;

const kinds = Object.entries({
  blank: ' *',
  text: content,
  heading: `#{1,6} ${content}`,
  quotation: `>(?: ${content})?`,
  opening: String.raw`:::[a-z]+(?:\[(?! )(?:${letter}|${emphasis})+(?<! )\])?(?:${attributes})?`,
  closing: ':::',
}).map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/** No paragraph is as long (UTF-16 code units); of far longer lines a pattern runs out of stack. */
const longestLine = 100_000;

/** An address that is no written link, and that some parsers make one. */
const bareAddress = /(?<!(?:\]\(|="?)https?):\/\/|(?<!:\/\/)www\./i;

/**
 * Whether a text is plain.
 *
 * @param directives whether it may have container directives, none in another
 */
export function isPlainMarkdown(markdown: string, directives: boolean): boolean {
  if (bareAddress.test(markdown)) return false;
  let isOpen = false;
  let before = 'blank';
  for (const line of markdown.split('\n')) {
    if (line.length > longestLine) return false;
    const kind = kinds.find(([, pattern]) => pattern.test(line))?.[0];
    // A line directly under a quotation may be of it.
    if (before === 'quotation' && kind !== 'quotation' && kind !== 'blank') return false;
    if (kind === undefined) return false;
    if (kind === 'opening' || kind === 'closing') {
      if (!directives || isOpen === (kind === 'opening') || repeatsAttribute(line)) return false;
      isOpen = !isOpen;
    }
    before = kind;
  }
  return !isOpen;
}

/** Whether an opening gives an attribute twice: parsers do not agree which counts. */
function repeatsAttribute(line: string): boolean {
  const names = [...line.matchAll(attribute)].map(([, , name = 'id']) => name);
  return new Set(names).size < names.length;
}
