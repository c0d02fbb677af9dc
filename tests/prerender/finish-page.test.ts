import {expect, test} from 'vitest';
import {finishPage} from '../../src/prerender/finish-page.ts';

const html =
  '<main><h1>Page</h1><p><a href="../other/">Other</a> <a href="../note/">Note</a></p></main>';
const address = 'https://edition.example/page/';

test('writes a twin that links to other twins', () => {
  const {body, twin} = finishPage(
    address,
    Buffer.from(html),
    new Map([
      [address, 'other'],
      ['https://edition.example/other/', 'other'],
    ]),
  );
  expect(Buffer.from(body).toString()).toBe(html);
  expect(twin).toBe(
    `---\ntitle: Page\ncanonical: ${address}\n---\n\n# Page\n\n[Other](https://edition.example/other/index.md) [Note](https://edition.example/note/)\n`,
  );
});

test('leaves other files as they are', () => {
  const bytes = Uint8Array.of(0xff, 0x00);
  expect(finishPage(address, bytes, new Map())).toEqual({body: bytes});
});
