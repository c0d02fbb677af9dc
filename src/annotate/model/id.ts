/**
 * The form of the ids of annotations, articles, actors and frameworks. Ids are parts of URLs.
 */

const segment = '[a-z0-9]+(?:-[a-z0-9]+)*';

const idPattern = new RegExp(`^${segment}$`);

/** Ids between slashes, with an optional fragment, which is also an id. */
const addressPattern = new RegExp(`^/(?:${segment}/)*(?:#${segment})?$`);

/**
 * The maximum length of an id, in characters. A file name has at most 255 bytes on most systems,
 * and a path at most 260 characters on some.
 */
const maxLength = 100;

/**
 * Names that Windows reserves for devices, with any extension. See
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions.
 */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Returns whether a text is the name of a device on Windows. */
export const isDeviceName = (text: string): boolean => deviceName.test(text);

/** A description of the form of an id, for messages. */
export const idForm = 'lower-case letters (a–z) and digits, in words joined by single hyphens';

/** Describes what a text lacks that is not a well-formed id, for messages. */
export const expectedIdForm = (text: string): string =>
  text.length > maxLength
    ? `at most ${maxLength} characters`
    : deviceName.test(text)
      ? 'an id that is not the name of a device on Windows'
      : idForm;

/** Returns whether a text is a well-formed id. */
export const isId = (text: string): boolean =>
  text.length <= maxLength && idPattern.test(text) && !deviceName.test(text);

/** Returns whether a text is a root-relative address, such as `/articles/storm/#first-claim`. */
export const isAddress = (text: string): boolean => addressPattern.test(text);

/**
 * Derives a well-formed id from a text. Returns `''` if the text has no letter (a–z) or digit.
 */
export function toId(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, maxLength)
    .replace(/-+$/, '');
  return deviceName.test(words) ? `the-${words}` : words;
}
