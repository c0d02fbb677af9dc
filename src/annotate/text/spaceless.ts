/** A character of a script that is written without spaces, or its full-width punctuation. */
const spaceless = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF01-\uFF60]`;

const atEnd = new RegExp(`${spaceless}$`, 'u');
const atStart = new RegExp(`^${spaceless}`, 'u');

/** Returns whether two texts have no space between them where a line was wrapped. */
export const areJoinedWithoutSpace = (before: string, after: string): boolean =>
  atEnd.test(before) && atStart.test(after);
