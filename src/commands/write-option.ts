import {parseArgs} from 'node:util';

/**
 * Whether a command was told to write.
 *
 * @param name of the command, after `npm run`
 * @returns nothing where it was called wrongly, which is said
 */
export function readWriteOption(name: string): boolean | undefined {
  try {
    return parseArgs({options: {write: {type: 'boolean', default: false}}}).values.write;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run ${name} [-- --write]`);
    return undefined;
  }
}
