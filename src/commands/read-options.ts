import {type ParseArgsOptionsConfig, parseArgs} from 'node:util';

/**
 * Parse the options of a command. If they are invalid, print the error and the usage.
 *
 * @param usage the command line, such as `npm start`
 * @param args the arguments after the name of the command
 * @returns the values, or `undefined` if the options are invalid
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  args: readonly string[] = process.argv.slice(2),
  stderr: NodeJS.WritableStream = process.stderr,
) {
  try {
    return parseArgs({args: [...args], options}).values;
  } catch (error) {
    stderr.write(`${(error as Error).message}\nUsage: ${usage}\n`);
    return undefined;
  }
}
