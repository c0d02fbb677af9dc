/**
 * The scripts of languages and letters.
 *
 * The script of a language is the one that its tag names (`sr-Latn`), or else the one in the
 * likely subtags of CLDR (UTS #35, “Likely Subtags”).
 */
import {remember} from '../annotate/model/remember.ts';

/** ISO 15924 codes that represent several Unicode scripts, or one with another code. */
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

/** Scripts in current use (UAX #31, tables 5 and 7), and codes that combine several of them. */
const inUse = [
  'Latn Cyrl Arab Grek Hebr Hani Hira Kana Hang Deva Armn Beng Bopo Ethi Geor Gujr Guru Khmr Knda',
  'Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt Adlm Bali Bamu Batk Cakm Cans Cham Cher Hmnp',
  'Java Kali Lana Lepc Limb Lisu Mand Mong Mtei Newa Nkoo Olck Osge Plrd Rohg Saur Sund Sylo Syrc',
  'Tale Talu Tavt Tfng Vaii Wcho Yiii Jpan Kore Hanb',
].flatMap((line) => line.split(' '));

/** Tags for words of an undeclared language, which contain only the script (RFC 5646, 4.1). */
export const undeterminedTags = inUse.map((code) => `und-${code}`);

/**
 * Return the Unicode scripts of a language.
 *
 * @param lang BCP 47 tag
 * @returns ISO 15924 codes; empty if the script of the language is unknown
 */
export const scriptsOf = remember((lang: string): readonly string[] => {
  const code = new Intl.Locale(lang).maximize().script ?? '';
  const scripts = composed[code] ?? [code];
  return scripts.every(isScript) ? scripts : [];
});

/**
 * Return the content of a regular expression character class that matches letters of scripts. It
 * uses script extensions (UAX #24), because a character can belong to several scripts.
 */
export const scriptCharacters = (scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{scx=${script}}`).join('');

/** Format the English name of a script. */
export const formatScriptName = (script: string): string =>
  new Intl.DisplayNames('en', {type: 'script'}).of(script) ?? script;

function isScript(code: string): boolean {
  try {
    return new RegExp(scriptCharacters([code]), 'u').source !== '(?:)';
  } catch {
    return false;
  }
}
