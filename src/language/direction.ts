/** Return the direction of a language's usual script, or of the script that its tag names. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction ?? 'ltr';
