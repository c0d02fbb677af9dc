/** What follows from problems for a command that writes. */
export const mendFirst = 'mend these first: nothing is written until then';
