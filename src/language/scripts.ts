/**
 * Scripts: what a language is written in, and what a letter belongs to.
 *
 * A language stands for the script that the likely subtags of CLDR give it (UTS #35,
 * “Likely Subtags”), or for the one that its tag names: `sr-Latn`.
 */

/** Codes of ISO 15924 that stand for several scripts of Unicode, or for one under another name. */
const composed: Readonly<Record<string, readonly string[]>> = {
  Aran: ['Arab'],
  Cyrs: ['Cyrl'],
  Hanb: ['Hani', 'Bopo'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hrkt: ['Hira', 'Kana'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Latf: ['Latn'],
  Latg: ['Latn'],
};

/** The scripts that are in use (UAX #31, tables 5 and 7), and the ways to write with several of them. */
const inUse = [
  'Latn Cyrl Arab Grek Hebr Hani Hira Kana Hang Deva Armn Beng Bopo Ethi Geor Gujr Guru Khmr Knda',
  'Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt Adlm Bali Bamu Batk Cakm Cans Cham Cher Hmnp',
  'Java Kali Lana Lepc Limb Lisu Mand Mong Mtei Newa Nkoo Olck Osge Plrd Rohg Saur Sund Sylo Syrc',
  'Tale Talu Tavt Tfng Vaii Wcho Yiii Jpan Kore Hanb',
].flatMap((line) => line.split(' '));

/** What is said of words whose language nobody has told: their script (RFC 5646, 4.1). */
export const undeterminedTags = inUse.map((code) => `und-${code}`);

/**
 * The scripts of a language, as Unicode has them.
 *
 * @param lang BCP 47 tag
 * @returns none where nothing is known of how the language is written
 */
export function scriptsOf(lang: string): readonly string[] {
  const code = new Intl.Locale(lang).maximize().script ?? '';
  const scripts = composed[code] ?? [code];
  return scripts.every(isScript) ? scripts : [];
}

/**
 * What a regular expression takes for a letter of some scripts, within brackets. By script
 * extensions (UAX #24) rather than scripts, for one sign can serve several.
 */
export const scriptCharacters = (scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{scx=${script}}`).join('');

/** The name of a script, in English. */
export const formatScriptName = (script: string): string =>
  new Intl.DisplayNames('en', {type: 'script'}).of(script) ?? script;

function isScript(code: string): boolean {
  try {
    return new RegExp(scriptCharacters([code]), 'u').source !== '(?:)';
  } catch {
    return false;
  }
}
