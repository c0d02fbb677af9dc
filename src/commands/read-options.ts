import {type ParseArgsOptionsConfig, parseArgs} from 'node:util';

/**
 * Read the options that a command was given.
 *
 * @param usage how it is called
 * @param args the arguments after the name of the command
 * @param stderr where an error of usage is printed
 * @returns the values; `undefined` after an error of usage
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
