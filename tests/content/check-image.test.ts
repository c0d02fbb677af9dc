import {describe, expect, test} from 'vitest';
import {checkImage} from '../../src/content/check-image.ts';

const check = (inner: string, attributes = '') =>
  checkImage(
    {name: 'a.svg', path: 'a.svg'},
    new TextEncoder().encode(
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="2" height="1" ${attributes}>${inner}</svg>`,
    ),
    'delete it',
  );

describe('an SVG', () => {
  test.each([
    '<path d="M0 0"/><g id="a"/><use href="#a"/>',
    '<style>path { fill: red }</style>',
    '<image href="data:image/png;base64,AA"/>',
    '<rect fill="url(#a)"/><text>A &amp; b</text>',
    '<!-- <script> -->',
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.example/"/>',
    '<svg:g xmlns:svg="http://www.w3.org/2000/svg"/>',
  ])('may have %s', (inner) => {
    expect(check(inner)).toEqual({size: {width: 2, height: 1}});
  });

  test.each([
    '<script>x</script>',
    '<a href="#b"/>',
    '<foreignObject/>',
    '<set attributeName="href"/>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/>',
    '<object xmlns="http://www.w3.org/1999/xhtml" data="data:text/html,x"/>',
    '<é:script xmlns:é="http://www.w3.org/2000/svg">x</é:script>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">x</svg:script>',
    '<rect fill="&#117;rl(http://x.example/)"/>',
    '<rect style="fill:u\\72l(http://x.example/)"/>',
    '<style>@import "x.css"</style>',
    '<style>path { fill: url(http://x.example/) }</style>',
    '<image href="http://x.example/a.png"/>',
    '<image\nxlink:href=http://x.example/a.png />',
    '<g onload="x"/>',
    '&x;',
  ])('may not have %s', (inner) => {
    expect(check(inner).fault?.ruleId).toBe('file');
  });
});
