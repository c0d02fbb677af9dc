/** Says what happened, to eyes and to screen readers. */
import {element} from './element.ts';

const status = element('p', {className: 'said', role: 'status'});

/** Show a message in the bar. */
export function say(message: string): void {
  status.textContent = message;
}

/** The element of the messages, which the bar contains. */
export const statusElement = status;
