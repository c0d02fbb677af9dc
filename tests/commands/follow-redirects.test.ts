import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {downloadImage} from '../../src/commands/download-image.ts';
import {followRedirects} from '../../src/commands/follow-redirects.ts';

let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer(({url = '/'}, response) => {
    asked.push(url);
    const [, to] = /^\/to\/(.*)$/.exec(url) ?? [];
    if (to === undefined) response.end('the page');
    else response.writeHead(302, {location: decodeURIComponent(to)}).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const leadTo = (...addresses: string[]): string =>
  addresses.reduceRight((to, each) => `${each}/to/${encodeURIComponent(to)}`);

test('follows redirects, relative ones too', async () => {
  const {response, address} = await followRedirects(
    `${origin}/to/${encodeURIComponent('../end')}`,
    {},
  );
  expect(await response.text()).toBe('the page');
  expect(address).toBe(`${origin}/end`);
});

test('asks no address that is refused, and names it', async () => {
  asked.length = 0;
  const refuse = (address: string) =>
    new URL(address).pathname === '/secret' ? 'it is secret' : undefined;
  const from = leadTo(origin, `${origin}/secret`);
  await expect(followRedirects(from, {}, refuse)).rejects.toThrow(
    `it leads to \`${origin}/secret\`: it is secret`,
  );
  expect(asked).toHaveLength(1);
  expect(await downloadImage(from, refuse)).toMatch(/it is secret$/);
  await expect(followRedirects(`${origin}/secret`, {}, refuse)).rejects.toThrow(/^it is secret$/);
});

test('never asks what is not of the web', async () => {
  await expect(followRedirects(leadTo(origin, 'file:///etc/passwd'), {})).rejects.toThrow(
    'it leads to `file:///etc/passwd`: it is no address of the web',
  );
});

test('ends after five redirects', async () => {
  const five = leadTo(origin, origin, origin, origin, origin, `${origin}/end`);
  expect((await followRedirects(five, {})).address).toBe(`${origin}/end`);
  await expect(followRedirects(leadTo(origin, five), {})).rejects.toThrow('more than 5 times');
});
