/** Inputs that an article is started from, in each format. */
import {zipSync} from 'fflate';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A book in the form of Project Gutenberg. */
export const gutenberg = `\uFEFFThe Project Gutenberg eBook of The Lamp at the Quay
    
This ebook is for the use of anyone anywhere in the United States and
most other parts of the world at no cost and with almost no restrictions
whatsoever.

Title: The Lamp at the Quay
        and other pieces

Author: Ada Example

Release date: March 3, 2024 [eBook #99999]

Language: English

Credits: Somebody


*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP AT THE QUAY ***

Produced by Somebody and the
team at the quay




THE LAMP

The keeper said that the lamp had _never_ gone out, and that the men of
the quay had been well aware of it since the storm of the year before
the last. Nobody believed him, “for who,” they said, “has seen it burn
on a night like this?”

    The lamp is low,
      the sea is high,
    and nobody knows
      the reason why.

He went home (_or so it seemed to us_) and slept until the morning, when the
harbour-master knocked, who had been asked by the keeper of the Lamp, a well-
known man of the quay. 1. That was all. * Not quite.

       *       *       *       *       *

It ended _there_.

End of the Project Gutenberg EBook of The Lamp at the Quay

*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP AT THE QUAY ***

Updated editions will replace the previous one.

Title: The Lamp at the Quay
`;

/** The text of a PDF, as \`pdftotext\` writes it. */
export const pdfText = [
  'THE HARBOUR REPORT\n\nThe harbour after the storm\n\nThe storm broke the wall on Friday night, and with it the revo-\nlution in the affairs of the port began. The well-known har-\nbour master, who had warned of it since the spring, was not\nheard. The revolution was complete when the port office re-',
  'THE HARBOUR REPORT\n\nported that nothing had been lost. Nobody believed it, because the wall\nof the old quay, built in 1953, lay in the water, and with it the well-\nknown lamp that had burned there for more than seventy years without\na break. The report was never published in the form in which it had',
  'THE HARBOUR REPORT\n\nbeen written.\n\nA second paragraph begins here, and it is about the “costs” of the whole\naffair, which were never counted by anyone who could have counted them.',
]
  .map((page, nth) => `${page}\n\n                              ${nth + 7}\n\f`)
  .join('');

/** A page as a browser saves it. */
export const page = `<!DOCTYPE html>
<!-- saved from url=(0034)https://news.example.org/harbour/ -->
<html lang="en-GB"><head><meta charset="utf-8"><title>The harbour after the storm | The Harbour Review</title>
<meta property="og:title" content="The harbour after the storm">
<meta property="og:site_name" content="The Harbour Review">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<meta name="author" content="Ada Example">
<meta name="description" content="What the storm did.">
<style>p{color:red}</style><script>alert('x')</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/about/">About us</a></li></ul></nav></header>
<main><article><h1>The harbour after the storm</h1>
<p class="byline">By Ada Example</p>
<p>The storm broke the wall on <b>Friday</b>, and <a href="/wall/">nobody had mended it</a> since 1953, although the port office, as it says, had asked for it every single year, and had been told every year that there was no money for walls.</p>
<figure><img src="page_files/quay one.png" alt="The quay"><figcaption>The quay on <em>Friday</em>. Photo: A. Example</figcaption></figure>
<div class="ad-break"><p>Advertisement</p><p>Buy a lamp now</p></div>
<h2>What came after</h2>
<p>Nobody knows what it cost, said the harbour master, who has been in office since 1998; H<sub>2</sub>O came through the roof*, and 2 * 3 * 4 = 24 people, <q>more or less</q>, slept in the school. <script>track()</script> The rest went home, or to friends, or to the church.</p>
<ul><li>One wall, of stone</li><li>Two lamps, and the light of the old quay</li></ul>
<blockquote><p>“We have never seen the like of it,” said one of them, “and we have seen quite a lot in all the years at this quay.”</p></blockquote>
<table><caption>Costs</caption><tr><th>What</th><th>How much</th></tr><tr><td colspan="2">Nothing was <a href="javascript:alert(1)">counted</a></td></tr></table>
<img src="page_files/missing.png"><img src="../secret.png" alt="x">
<p>The port office did not answer. A new wall, it said in the spring, would be built as soon as somebody had paid for the old one, which nobody has done until today.</p>
</article></main>
<aside><h3>Related</h3><ul><li><a href="/x/">Another storm</a></li><li><a href="/y/">About us</a></li></ul></aside>
<footer><p>About us</p><p>© The Harbour Review</p></footer></body></html>
`;

/** Markdown of another program. */
export const markdown = `---
title: "The harbour: after the storm"
author: Ada Example
date: 2024-03-05 10:00:00 +0100
tags:
  - harbour
  - storm
layout: post
---

# The harbour: after the storm

The storm broke the wall on *Friday*[^1]. ![The quay](images/quay.png)

![](images/quay.png)

[^1]: Nobody knows.
`;

const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`;
const paragraph = (inside: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The XML of the text of a DOCX. */
export const docxBody = wordXml(
  [
    paragraph(run('The harbour after the storm'), 'Title'),
    paragraph(
      run('The storm broke the wall on ') +
        run('Friday', '<w:b/>') +
        run(', “he said”, and *nobody* had mended it') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        run(' since 1953.'),
    ),
    paragraph(run('What came after'), 'Heading1'),
    paragraph(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="The quay"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ),
    paragraph(run('1. Nobody knows ') + run('why', '<w:i/>') + run('.')),
  ].join(''),
);

/**
 * Create a DOCX.
 *
 * @param image the bytes of a PNG
 */
export const createDocx = (image: Uint8Array, body = docxBody): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/><Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/styles.xml': utf8(
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    ),
    'word/footnotes.xml': utf8(
      `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run('The port office says so.'))}</w:footnote></w:footnotes>`,
    ),
    'docProps/core.xml': utf8(
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Draft &amp; more</dc:title><dc:creator>Ada Example</dc:creator></cp:coreProperties>',
    ),
    'word/media/image1.png': image,
    'word/document.xml': utf8(body),
  });

/** The XML of the text of an ODT. */
export const odtContent = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">The harbour after the storm</text:p><text:p>The storm broke the <text:span text:style-name="T1">old</text:span> wall<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The port office says so.</text:p></text:note-body></text:note> on Friday.<text:s text:c="2"/>Nobody<text:line-break/>knows.<office:annotation><text:p>A comment</text:p></office:annotation></text:p><text:h text:outline-level="2">What came after</text:h><text:list text:style-name="L1"><text:list-item><text:p>One wall</text:p></text:list-item><text:list-item><text:p>Two lamps</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>What</text:p></table:table-cell><table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Wall</text:p></table:table-cell><table:table-cell><text:p>5 | 6</text:p></table:table-cell></table:table-row></table:table><text:p><draw:frame><draw:image xlink:href="Pictures/quay.png"/><svg:desc>The quay</svg:desc></draw:frame></text:p></office:text></office:body></office:document-content>`;

/**
 * Create an ODT.
 *
 * @param image the bytes of a PNG
 */
export const createOdt = (image: Uint8Array, content = odtContent): Uint8Array =>
  zipSync({
    mimetype: utf8('application/vnd.oasis.opendocument.text'),
    'content.xml': utf8(content),
    'Pictures/quay.png': image,
  });
