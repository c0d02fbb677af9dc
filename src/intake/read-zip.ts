/** Reads the files of a ZIP archive, such as a DOCX or an ODT, within limits. */
import {type UnzipFileInfo, unzipSync} from 'fflate';
import {IntakeError} from './model.ts';

/** The largest archive and the largest file in it, unpacked, in bytes. */
const maxLength = 200_000_000;
const maxEntryLength = 100_000_000;
const maxEntries = 10_000;

/** List the names of the files. @throws IntakeError if it cannot be read */
export function listZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzip(bytes, ({name}) => {
    names.push(name);
    return false;
  });
  return names;
}

/**
 * Unpack an archive. A file that is longer than its header says is an error.
 *
 * @throws IntakeError if it is damaged, or too large
 */
export function readZip(
  bytes: Uint8Array,
  selects: (name: string) => boolean,
): Map<string, Uint8Array> {
  let [length, count] = [0, 0];
  const files = unzip(bytes, ({name, originalSize}) => {
    if (!selects(name)) return false;
    length += originalSize;
    count++;
    if (originalSize > maxEntryLength || length > maxLength || count > maxEntries) {
      throw new IntakeError(
        'The document is too large when it is unpacked.',
        `Start from a document of at most ${maxLength / 1_000_000} MB, unpacked.`,
      );
    }
    return true;
  });
  return new Map(Object.entries(files));
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, {filter});
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError(
      `The document is damaged: ${(error as Error).message}.`,
      'Save it again, and start from that.',
    );
  }
}
