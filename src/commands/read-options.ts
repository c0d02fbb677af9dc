import {type ParseArgsOptionsConfig, parseArgs} from 'node:util';

/**
 * Read the options that a command was given.
 *
 * @param usage how it is called
 * @returns their values; nothing where it was called wrongly, which is said
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({options}).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${usage}`);
    return undefined;
  }
}
