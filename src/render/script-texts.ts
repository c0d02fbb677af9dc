import type {Interface} from '../language/interface.ts';

/**
 * List the texts of the scripts of an article page, as attributes of the article. The scripts
 * contain no texts, so that one file serves all languages.
 */
export const listScriptTexts = (ui: Interface): Readonly<Record<`data-${string}`, string>> => ({
  // What the keys of these letters do.
  'data-n': ui.text('keys.next'),
  'data-p': ui.text('keys.previous'),
  'data-o': ui.text('keys.toggle'),
  'data-show': ui.text('keys.show'),
  'data-keys': ui.text('keys.title'),
  'data-use': ui.text('keys.use'),
  'data-close': ui.text('keys.close'),
  'data-copy': ui.text('copy.passage'),
  'data-copied': ui.text('copy.text.done'),
  'data-share': ui.text('share'),
  'data-quote': ui.text('copy.quotation'),
  'data-offer': ui.text('offer.notes'),
});
