import {describe, expect, test} from 'vitest';
import {main} from '../../src/commands/start.ts';
import {ExpectedError} from '../../src/report/expected-error.ts';
import {collectOutput} from './collect-output.ts';

/** Run the command with mocks of the functions of Astro. */
async function run({
  args = [],
  base = '',
  fault = '',
}: {
  args?: string[];
  base?: string;
  fault?: string;
} = {}) {
  const {output, printed} = collectOutput();
  const calls: string[] = [];
  const status = await main(
    args,
    {...output, root: '/the/project', base},
    {
      build: async ({root}) => {
        calls.push(`build ${root}`);
        if (fault) throw new ExpectedError(fault);
      },
      preview: async ({root, server: {host}}) => {
        calls.push(`preview ${root}`);
        return {host, port: 4321};
      },
    },
  );
  return {status, calls, ...printed};
}

describe('npm start', () => {
  test('builds the project, serves it, and prints the address', async () => {
    expect(await run()).toEqual({
      status: 0,
      calls: ['build /the/project', 'preview /the/project'],
      stdout: 'Gloss is at http://127.0.0.1:4321/\n',
      stderr: '',
    });
  });

  test.each(['some/base', '/some/base/'])('prints the address with the base %s', async (base) => {
    expect((await run({base})).stdout).toContain(':4321/some/base/\n');
  });

  test('reports a build that fails, and serves nothing', async () => {
    expect(await run({fault: '1 problem in 1 file'})).toEqual({
      status: 1,
      calls: ['build /the/project'],
      stdout: '',
      stderr: '1 problem in 1 file\n',
    });
  });

  test('reports an unknown option, and builds nothing', async () => {
    const {status, calls, stderr} = await run({args: ['--open']});
    expect({status, calls}).toEqual({status: 2, calls: []});
    expect(stderr).toContain('Usage: npm start\n');
  });
});
