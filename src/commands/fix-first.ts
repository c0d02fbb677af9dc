/** What follows from problems for a command that writes. */
export const fixFirst = 'fix them first, nothing was written';
