import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';

/** A small file system in a folder. */
export interface SmallDisk {
  /** Leaves this many bytes free. */
  shrink: (free: number) => void;
  makeReadOnly: () => void;
  remove: () => void;
}

/**
 * Mount a file system in memory. Only root can, on Linux.
 *
 * @returns `undefined` where it cannot be mounted
 */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(folder, {recursive: true});
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {stdio: 'pipe'});
  try {
    mount('size=64m');
  } catch {
    return undefined;
  }
  const used = () => {
    const kilobytes = execFileSync('df', ['-k', '--output=used', folder], {encoding: 'utf8'});
    return Number(kilobytes.trim().split('\n').at(-1)) * 1024;
  };
  return {
    shrink: (free) => mount(`remount,size=${used() + free}`),
    makeReadOnly: () => mount('remount,ro'),
    remove: () => execFileSync('umount', ['--lazy', folder]),
  };
}
