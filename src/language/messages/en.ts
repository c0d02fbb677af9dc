/**
 * The texts of the interface in English, as ICU messages. Every other language has the same
 * messages. See https://unicode-org.github.io/icu/userguide/format_parse/messages/.
 */
export const en = {
  'actor.mentions': '{count, plural, one {# mention} other {# mentions}}',
  'page.skip': 'Skip to the text',
};

/** The name of a message. */
export type MessageName = keyof typeof en;

/** The messages of a language. A missing one is a type error. */
export type Messages = Readonly<Record<MessageName, string>>;
