/** Output streams that collect the output of a command. */
import {Writable} from 'node:stream';
import type {Output} from '../../src/commands/output.ts';

export function collectOutput() {
  const printed = {stdout: '', stderr: ''};
  const streamTo = (name: keyof typeof printed) =>
    new Writable({
      write(chunk, _, done) {
        printed[name] += chunk;
        done();
      },
    });
  const output: Output = {stdout: streamTo('stdout'), stderr: streamTo('stderr')};
  return {output, printed};
}
