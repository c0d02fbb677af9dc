/** A file that cannot be imported at all. */
export class InputError extends Error {
  readonly expected: string;
  readonly fix: string;
  /** 1-based, if known. */
  readonly place: {line: number; column: number} | undefined;

  /** @param reason one sentence that says what is wrong */
  constructor(
    reason: string,
    details: {expected: string; fix: string; place?: {line: number; column: number} | undefined},
  ) {
    super(reason);
    this.expected = details.expected;
    this.fix = details.fix;
    this.place = details.place;
  }
}
