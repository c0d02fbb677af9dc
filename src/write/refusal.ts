import type {Refusal} from './protocol/messages.ts';

/** A request that is refused, with the status and the body of the answer. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly body: Refusal;

  constructor(status: number, body: Refusal) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** Creates the refusal of a change of something that has changed since the page was loaded. */
export const createConflict = (message: string, current?: Refusal['current']): RefusedRequest =>
  new RefusedRequest(409, {message, ...(current === undefined ? {} : {current})});
