/**
 * Ids of search records: `passage_en_3f2129a18f_7ps`. A result has the id before anything is loaded
 * for it.
 */
import type {Part} from './parts.ts';

/**
 * Create the id of a record.
 *
 * @param index the name of its index, which another content changes
 * @param number the number of the record in the index, from 0
 */
export const createRecordId = (part: Part, index: string, number: number): string =>
  `${part}_${index}_${number.toString(36)}`;

/** Return the part of a record from its id. */
export const readRecordPart = (id: string): Part => id.slice(0, id.indexOf('_')) as Part;
