import {describe, expect, test} from 'vitest';
import {namedAddresses} from '../../src/finish/named-addresses.ts';

describe('namedAddresses', () => {
  test.each([
    [
      'a.html',
      '<a class=x href="/a/?b&amp;c">href="/no/"</a><img src=\'b.png\' alt="<i src=no>">',
      ['/a/?b&c', 'b.png'],
    ],
    ['a.html', '<img srcset="a.png 1x, b.png 2x"><link href=c.css>', ['a.png', 'b.png', 'c.css']],
    [
      'a.html',
      '<meta http-equiv="refresh" content="0; url=/a/"><meta property="og:image" content="https://a.example/b.png">',
      ['/a/', 'https://a.example/b.png'],
    ],
    ['a.html', '<meta name="citation_public_url" content="/a/">', ['/a/']],
    [
      'a.html',
      '<meta property="og:title" content="/a/"><meta name="description" content="/b">',
      [],
    ],
    ['a.html', '<meta property="og:image:alt" content="/a/">', []],
    ['a.html', '<meta name="description" content="See https://a.example/">', []],
    ['a.html', '&lt;a href="/a/">', []],
    [
      'a.html',
      '<meta content="<style>a {src: url(/a.png)}</style>"><p title=\'<script type="application/json">"https://a.example/"\'>A',
      [],
    ],
    [
      'a.html',
      '<script type="application/ld+json">{"url":"https://a.example/","name":"See https://b.example/"}</script>',
      ['https://a.example/'],
    ],
    [
      'a.html',
      '<p style="background: url(&quot;/a.png&quot;)"><style>@import "b.css"</style>',
      ['/a.png', 'b.css'],
    ],
    [
      'a.xml',
      '<loc>https://a.example/?b&amp;c</loc><link href="/b"/><title>See https://no.example/</title>',
      ['/b', 'https://a.example/?b&c'],
    ],
    ['a.svg', '<a xlink:href="/a/"/>', ['/a/']],
    [
      'a.css',
      '@font-face{src:url(/a.woff2) format("woff2"), url("b.woff")}',
      ['/a.woff2', 'b.woff'],
    ],
    [
      'a.js',
      'import"./a.js";import{b}from"./b.js";import(`./c.js`);"./no.js"',
      ['./a.js', './b.js', './c.js'],
    ],
    ['a.jsonld', '{"@id":"https://a.example/#b"}', ['https://a.example/#b']],
    ['a.txt', 'https://a.example/', []],
  ])('finds them in %s: %s', (path, text, expected) => {
    expect(namedAddresses(path, text)).toEqual(expected);
  });
});
