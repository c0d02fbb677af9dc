/**
 * The grammar of hostile texts: what an attacker, or an unlucky paste, may put into content. Each
 * family attacks one reader of the text, such as a browser, a YAML parser or a terminal.
 *
 * If a text runs as code, it calls `hostile()`, which the visits of pages define and report.
 */
import fc from 'fast-check';
import {character, items, maybe, one, repeat, row} from './parts.ts';

/** A hostile text. */
export interface HostileText {
  /** The name of its family. */
  family: string;
  text: string;
}

const call = one('hostile()', 'hostile`1`', 'top.hostile()', '(hostile)()', 'hostile&lpar;&rpar;');
const quote = one('"', "'", '`', '&quot;', '&#39;', '');
const space = one(' ', '\t', '\n', '/', '\f', '&Tab;', '%20', '\u00a0');
const handler = row(
  one('on', 'ON', 'oN'),
  one(...items`error  load  focus  toggle  click  pointerover  animationstart  begin`),
);
const tag = one(
  ...items`
    script  img  svg  iframe  a  input autofocus  details open  video  math  form  object  embed
    base  meta  link  style  template  noscript  body  textarea  title  select  frameset`,
);

/** Writes each character of a word as itself, in the other case, or as a reference to it. */
function disguise(word: string): fc.Arbitrary<string> {
  const letters = [...word].map((letter) => {
    const number = letter.codePointAt(0) ?? 0;
    const ignored = one('\t', '\n', '\r', '&Tab;', '&NewLine;', '&#1;', '\0');
    const fullWidth = String.fromCodePoint(number + 0xfee0);
    const hex = number.toString(16);
    return fc.oneof(
      {weight: 6, arbitrary: one(letter)},
      {weight: 2, arbitrary: one(letter.toUpperCase())},
      {weight: 3, arbitrary: one(`&#${number};`, `&#x${hex};`, `&#0000${number}`)},
      {weight: 2, arbitrary: one(`%${hex}`, `\\${letter}`, fullWidth)},
      {weight: 1, arbitrary: row(letter, ignored)},
    );
  });
  return row(...letters);
}

const scheme = one(
  ...items`
    javascript:  JaVaScRiPt:  vbscript:  data:text/html,  data:image/svg+xml,  javascript&colon;
    java&NewLine;script:  &#1;javascript:  \javascript:  view-source:javascript:  blob:javascript:
    filesystem:  file:///  feed:javascript:  jar:javascript:  livescript:  mocha:`,
  ' javascript:',
  '\u0001javascript:',
  'java\tscript:',
  disguise('javascript:'),
  disguise('data:'),
);
const scriptAddress = row(
  scheme,
  maybe(one('//', '//x%0a', '/*x*/', '"-', '%0a')),
  one(call, row('<script>', call, '</script>'), ';base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4='),
);
/** Addresses that no browser can read, and some that are read as another host. */
const oddAddress = one(
  ...items`
    https://  //  ///evil.example  /\evil.example/  https:evil.example  https:///x  https://exa%zz/
    https://%00/  http://[::1]:8080/  http://[::1  https://a:99999/  https://exa mple.org/
    https://a@evil.example/  https://evil.example\@a/  #  ?  .  https://xn--/  https://a..b/
    http://0x7f.1/  https://host.example:port/  ../../x  /articles/%2e%2e/  /%zz/  /<script>/
    /"onclick="hostile()  mailto:  mailto:a%0Ab  mailto:a@b.example?bcc=c@d.example&body=x
    https://h.example/"><script>hostile()</script>  https://h.example/'onclick='hostile()
    HTTPS://H.EXAMPLE/  https://пример.example/  https://h.example/%E0%A4%A  https://h.example/#"<`,
  row('https://host.example/', repeat(one('a/', '%20', '(', ')', "'"), [3, 500])),
);
const address = one(scriptAddress, oddAddress);

const html = one(
  row('<', tag, space, handler, '=', quote, call, quote, '>'),
  row('<', tag, space, one('src', 'href', 'data', 'action'), '=', quote, address, quote, '>'),
  row('<script', maybe(space), '>', call, '</script', maybe(' x'), '>'),
  row('<svg><', one('animate', 'set', 'use', 'a'), ' href=', quote, address, quote, '>'),
  row('<svg><', one('script', 'animate', 'foreignObject'), ' ', handler, '=', call, '>'),
  row('<svg><animate attributeName=href values=', scriptAddress, '>'),
  row('<iframe srcdoc=', quote, '&lt;script&gt;', call, '&lt;/script&gt;', quote, '>'),
  row('<math><mtext><style><!--</style><img title="--&gt;<img src=1 ', handler, '=', call, '">'),
  row('<meta http-equiv=refresh content="0;url=', address, '">'),
  row('<base href=', one('//evil.example/', 'javascript:'), '>'),
  row('<link rel=', one('stylesheet', 'preload', 'modulepreload'), ' href=//evil.example/x>'),
  ...items`<a b  </  <  <!  <?php  <!DOCTYPE html>  </p>  <plaintext>  <x/y=z>  <%  <b>x</b>`,
);

const breakout = row(
  one(
    ...items`
      "  '  ">  '>  </script>  </style>  </title>  </textarea>  -->  --!>  <!--  <!-->  ]]>
      <![CDATA[  ?>  */  \"  \  {{  %>  </svg>  </mark>  </details>  </template>  )  ](  }  \u003c`,
    '" ',
    '`',
    `$${'{'}`,
  ),
  one(
    '',
    row(' ', handler, '=', call, ' x=', quote),
    row('<img src=x ', handler, '=', quote, call, quote, '>'),
    row('<script>', call, '</script>'),
    row(';', call, '//'),
  ),
);

const css = one(
  row('color:red;background:url(', quote, one('//evil.example/x', scriptAddress), quote, ')'),
  row('}', one('*', 'body', 'mark'), '{background:url(//evil.example/x)}'),
  row('@import ', quote, '//evil.example/x.css', quote, ';'),
  ...items`
    expression(hostile())  -moz-binding:url(//evil.example/x)  \3c script\3e  /*  behavior:url(x)
    --x:</style><script>hostile()</script>  position:fixed;inset:0  url("  @charset "x";`,
);

const yaml = one(
  ...items`
    !!js/function "hostile()"  !!python/object:os.system x  !<tag:x,2000:y> z  !!binary x  !x  !
    &a [*a]  *missing  &a &b x  {<<: {title: x}}  <<: x  ? x  - x  |  |+9  >-  {a: &x [1], b: [*x]}
    {__proto__: {polluted: true}}  {constructor: {prototype: {polluted: true}}}  __proto__
    constructor  toString  hasOwnProperty  ~  null  true  no  .nan  -.inf  0x7f  0o7  1_000  1e999
    2022-01-01  2022-13-45  12:30:45  ...  ---  %YAML 1.1  @x  %x  # x  x # y  x: y  "\x00"
    "\uD800"  "\U0010FFFF"  "\e[31m"  "\u202e"  "unclosed  'unclosed  [unclosed  {unclosed  ''  ""
    [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]  "a"b  'a'b  []  {}  [a, b]  {a: b}  -1  9999  "x"`,
  '? [a, b]\n: c',
  '\t x',
  row(
    'x\n',
    one('__proto__', 'constructor', 'title', 'unknown', '? a', '"a'),
    ': ',
    one('{polluted: true}', 'x', '&a', '*a'),
  ),
  row('x\n---\n', html),
  row('|\n  ', one(breakout, '\t', '---')),
);

const markdown = one(
  row('[x](', address, ')'),
  row('[x](<', address, '>)'),
  row('[x](https://host.example/ ', one('"', "'", '('), breakout, one('"', "'", ')'), ')'),
  row('[x][r]\n\n[r]: ', address, maybe(row(' "', breakout, '"'))),
  row('![x](', address, ')'),
  row('<', address, '>'),
  row('[x', repeat('[', [1, 3, 30]), '](https://host.example/)'),
  row('[^x]\n\n[^x]: ', one(html, '[^x]', '')),
  row('[^', one('__proto__', '"', '<b>', 'x y', '^', '['), ']'),
  row('```', breakout, '\n', html, maybe('\n```')),
  row('| a | b |\n|', repeat('---|', [0, 1, 2, 40]), '\n| ', one(html, '`|`', '\\|'), ' |'),
  row(
    one(':::', '::::', '::', ':'),
    one(...items`claim  withdrawn  script  __proto__  note  CLAIM`),
    maybe('[x]'),
    '{',
    one(
      ...items`#x  .x  #x #y  __proto__=x  constructor  onclick="hostile()"  style="x"  "  #__proto__`,
    ),
    '}',
  ),
  row(']{#', one('other', '"', 'x onclick=hostile()'), '}'),
  row('\n', one('> x', ':::', '# x', '***', '    x', '- x', '1. x', '\\', '&'), '\n'),
  ...items`
    &#0;  &#xD800;  &#x202e;  &#27;[31m  &#x110000;  &nosuch;  &lt;b&gt;  \<b>  &amp;lt;  *x  **  _x_y_
    ~~x~~  \  [  ]  []()  [x]()  [ ]  - [ ] x  |  www.evil.example  a@evil.example  […]  […] […]
    https://evil.example/*x*  xmpp:a@b.example/c  <https://evil.example/">  &NewLine;x`,
  '``x`',
  'x  \ny',
);

const opening = character(0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068);
const bidi = one(
  row('a ', opening, one('evil', 'شر', '1-2'), ' b'),
  row('a ', character(0x2066, 0x2067, 0x2068), one('evil', 'شر'), '\u2069 b'),
  row('a ', character(0x202c, 0x2069), ' b'),
  row('a ', character(0x200e, 0x200f, 0x061c), ' b'),
  one('שלום', 'محمد علي', 'אבג abc דהו', '\u200fabc'),
);

const control = one(
  row('a', character(...Array.from({length: 32}, (_, index) => index), 0x7f), 'b'),
  row('a', character(0x80, 0x85, 0x90, 0x9b, 0x9d, 0x9f), 'b'),
  row('a', character(0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0xfdd0, 0xfff9, 0xfffc, 0xfffd), 'b'),
  row('a', one('\u{1fffe}', '\u{e0001}\u{e0061}', '\u{f0000}', '\u{10ffff}'), 'b'),
  // Texts that nobody can see.
  character(0x200b, 0xad, 0x2800, 0x3164, 0x2060, 0x180e, 0xfe0f, 0x34f, 0xa0, 0x200d),
);

const surrogate = one(
  row('a', character(0xd800, 0xdbff, 0xdc00, 0xdfff), 'b'),
  one('\ud83d', '\ude00', '\ude00\ud83d', '😀\ud83d'),
);

const citation = one(
  ...items`
    }  {  {}  }}, note = {x  @string{a = "b"}  "  ",  #  % x  \input{/etc/passwd}  \write18{id}  \
    \\  $x$  ^^41  ~  _  &  a and b and others  , Jr,  ER  -  TY  - X  @comment{x  --  ---  a ; b`,
  '},\n}\n@misc{x,\n  title = {y},\n}',
  '\nER  - \nTY  - JOUR',
  'AU  - x\r\nER  -',
  'ER  - ',
);

const data = one(
  ...items`
    ]]>  <![CDATA[  <?xml version="1.0"?>  <!ENTITY x SYSTEM "file:///etc/passwd">  &x;  &amp;amp;  &
    "},{"@id":"https://evil.example/  "  \  \u0022  \ud800  //  /*  {'a':1}  [1,2  NaN  "a","b"  a;b
    =cmd|' /C calc'!A1  +1+1  -1  @SUM(1)  @context  @graph  @type  @value  _:b0  urn:x  %PDF-1.4
    https://schema.org/  {"@context":"https://evil.example/"}  #EXTM3U  BEGIN:VCARD`,
  one('a\tb', 'a\r\nb', '\u2028'),
);

const log = one(
  row(
    maybe('x\n'),
    maybe(' '),
    one('::', '##['),
    one('error file=a,line=1::', 'set-output name=x::', 'add-mask::', 'stop-commands::', 'group]'),
    'fake',
  ),
  row(
    one('\u001b', '\u009b', '&#27;', '\\x1b'),
    one('[31m', '[2J', ']8;;https://evil.example\u0007x', ']0;title\u0007', 'c', '[1A'),
    'fake',
  ),
  row(
    'x',
    one('\r', '\n', '\r\n', '\u0085', '\u2028', '\b\b\b'),
    one('content/articles/a/article.md:1:1  fake', '0 problems in 0 files.', '    fix:      fake'),
  ),
  ...items`
    %0A::error::fake  %25  $(id)  ; id  | id  ../../../etc/passwd  -rf  --write  %s%n  $HOME  ~/x  con
    nul  aux.md  C:\x  README.md  .git  ..  *  x/y`,
);

const long = one(
  repeat(one('a', 'W', 'é', '漢', 'ش', '😀', '-', '/', '.'), [120, 300, 5000]),
  repeat(one('a ', 'word, ', '漢字、'), [300, 2000]),
  repeat('\u0301', [1, 40, 2000]),
  row('e', repeat(character(0x301, 0x489, 0x20dd, 0xe31), [40, 1000]), 'x'),
  repeat('👨‍👩‍👧‍', [1, 200]),
  repeat(character(0x200b, 0xad, 0x200d), [40, 2000]),
);

const deep = one(
  ...items`*a **b  [  ![  {  (  <  _  ~  |  &  \  [^  **`.map((part) =>
    row(repeat(part, [2, 9, 60, 250]), 'x'),
  ),
  row(repeat(one('> ', '- ', '1. ', ':::claim[x]{#x}\n'), [2, 9, 60, 250, 1500]), 'x'),
);

const single = {
  html,
  breakout,
  address,
  css,
  yaml,
  markdown,
  bidi,
  control,
  surrogate,
  citation,
  data,
  log,
  long,
  deep,
};

const short = one(html, breakout, address, css, yaml, markdown, bidi, control, citation, data, log);
const combination = fc
  .array(row(short, one('', ' ', '\n', '\n\n')), {minLength: 2, maxLength: 4})
  .map((parts) => parts.join(''));

/** All families, by name. */
export const families: Readonly<Record<string, fc.Arbitrary<string>>> = {...single, combination};

/**
 * Generate different hostile texts, the same number of each family.
 *
 * @param seed the same seed gives the same texts
 * @param count about how many
 */
export function generateTexts(seed: number, count: number): HostileText[] {
  const each = Math.max(1, Math.ceil(count / Object.keys(families).length));
  const texts = new Map<string, HostileText>();
  for (const [family, arbitrary] of Object.entries(families)) {
    for (const text of fc.sample(arbitrary, {seed, numRuns: each})) {
      if (text.trim() !== '') texts.set(text, {family, text});
    }
  }
  return [...texts.values()];
}
