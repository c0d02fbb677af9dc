/** Why a difference is for an editor to decide, and how that is told. */
export const reasons = {
  negation: 'a negation, or a word that turns into its opposite',
  number: 'a number or a quantity',
  date: 'a date',
  name: 'a name from the registry',
  order: 'words in another order',
  word: 'a word that comes, goes, or gives way to another',
  capital: 'a capital letter, or a word with one, which may be a name',
  punctuation: 'a comma, a question mark, or another sign or blank',
  share: 'more than a quarter of the words',
  unwritable: 'words that cannot be written as a quotation',
} as const;

export type Reason = keyof typeof reasons;
