/** The texts of the interface in Russian. */
import type {Messages} from './en.ts';

export const ru: Messages = {
  'actor.mentions': '{count, plural, one {# упоминание} few {# упоминания} other {# упоминаний}}',
  'page.skip': 'К тексту',
};
