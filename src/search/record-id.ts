/**
 * Ids of search records: `passage_en_3f2129a18f_sp7`. A result has the id before anything is loaded
 * for it. The id says the part of the record, and which file has it.
 */
import type {Part} from './parts.ts';

/** How many records a file has, of those that are next to each other in the edition. */
export const recordsPerFile = 4;

/** The extension of files with records. No host decompresses it, as it might `.gz`. */
const extension = '.pf_fragment';

/**
 * Create the id of a record.
 *
 * @param index the name of its index, which changes with any record
 * @param number the number of the record in the index, from 0
 */
export const createRecordId = (part: Part, index: string, number: number): string =>
  `${part}_${index}_${formatNumber(number)}`;

/**
 * Write a number with its last digit first. The names of all records compress better so: of two that
 * follow each other, only this digit differs.
 */
const formatNumber = (number: number): string => reverse(number.toString(36));

const reverse = (digits: string): string => [...digits].reverse().join('');

/** Return the part of a record from its id. */
export const readRecordPart = (id: string): Part => id.slice(0, id.indexOf('_')) as Part;

/** Return the path of the file with a record, in the folder of the index, and its place there. */
export function locateRecord(id: string): {path: string; nth: number} {
  const number = Number.parseInt(reverse(id.slice(id.lastIndexOf('_') + 1)), 36);
  const index = id.slice(id.indexOf('_') + 1, id.lastIndexOf('_'));
  const file = Math.floor(number / recordsPerFile);
  return {path: `fragment/${index}_${file}${extension}`, nth: number % recordsPerFile};
}
