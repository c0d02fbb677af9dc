/** The texts of the interface in Arabic. */
import type {Messages} from './en.ts';

export const ar: Messages = {
  'actor.mentions':
    '{count, plural, zero {لا إشارات} one {إشارة واحدة} two {إشارتان} few {# إشارات} many {# إشارة} other {# إشارة}}',
  'page.skip': 'انتقل إلى النص',
};
