/**
 * An error that is no bug: something outside of Gloss prevents the work. Its message says what,
 * and how to fix it.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError';

  constructor(message: string, fix?: string) {
    super(fix === undefined ? message : `${message}\n    fix:      ${fix}`);
    // A stack of Gloss does not help to fix it.
    this.stack = `${this.name}: ${this.message}`;
  }
}
