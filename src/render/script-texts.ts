import type {Interface} from '../language/interface.ts';

/**
 * List the texts of the scripts of an article page, as attributes of the article. The scripts
 * contain no texts, so that one file serves all languages.
 */
export const listScriptTexts = (ui: Interface): Readonly<Record<`data-${string}`, string>> => ({
  'data-next': ui.text('keys.next'),
  'data-previous': ui.text('keys.previous'),
  'data-toggle': ui.text('keys.toggle'),
  'data-show': ui.text('keys.show'),
  'data-use': ui.text('keys.use'),
  'data-close': ui.text('keys.close'),
  'data-copy': ui.text('copy.passage'),
  'data-copied': ui.text('copy.link.done'),
  'data-offer': ui.text('offer.notes'),
});
