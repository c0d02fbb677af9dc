/**
 * Make sure that the browser tests have a browser: use one that is there, else
 * install Playwright's own, else (as root, on Debian and its kin) the system's
 * package. Says in one line what it did; without a browser the tests fail.
 */
import {spawnSync} from 'node:child_process';
import {findChromium, headlessShell} from './chromium.ts';

const minutes = 60_000;

const ways: {label: string; possible: boolean; commands: string[][]}[] = [
  {
    label: 'installed Playwright’s Chromium',
    possible: true,
    commands: [['npx', 'playwright', 'install', 'chromium-headless-shell', 'chromium']],
  },
  // Debian has both, its kin the second alone.
  ...[headlessShell, 'chromium'].map((name) => ({
    label: `installed the package \`${name}\``,
    possible: process.platform === 'linux' && process.getuid?.() === 0,
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
    ],
  })),
];

/**
 * Find a browser, or install one.
 *
 * @returns in words, which one and how
 * @throws {Error} with what was tried, and what to do
 */
export function ensureChromium(): string {
  const present = findChromium();
  if (present) return `uses ${present}`;
  const failures: string[] = [];
  for (const {label, possible, commands} of ways) {
    if (!possible) continue;
    for (const [command = '', ...args] of commands) {
      const {status, error, stderr} = spawnSync(command, args, {
        encoding: 'utf8',
        timeout: 5 * minutes,
        shell: process.platform === 'win32',
        env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      });
      if (status !== 0) {
        const reason = error?.message ?? stderr.trim().split('\n').at(-1);
        failures.push(`${command} ${args[0]}: ${reason}`);
      }
    }
    const found = findChromium();
    if (found) return `${label}: ${found}`;
  }
  throw new Error(
    `found no Chromium or Chrome, and could not install one (${failures.join('; ')}). Install one, or set CHROME_PATH to its path.`,
  );
}

if (import.meta.main) {
  try {
    console.log(`Browser tests: ${ensureChromium()}`);
  } catch (error) {
    console.error(`Browser tests: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
