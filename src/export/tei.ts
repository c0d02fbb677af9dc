/**
 * An article as TEI P5 (https://tei-c.org/guidelines/p5/): the text, and its annotations apart from
 * it (`standOff`, §16.10), which refer to segments of the text.
 */
import type {Agent} from '../edition/agents.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {kindEntry, statusNames} from '../edition/vocabulary.ts';
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import type {ExportSite} from './export-site.ts';
import {resolveAbsolute} from './render-absolute-html.ts';
import {describeAnnotation} from './summarize-annotation.ts';
import {convertArticle, convertNote} from './tei-text.ts';
import {stringifyXml, type XmlElement, xml} from './xml.ts';

/** Render an article with its annotations. */
export function renderTei(article: Article, site: ExportSite, ui: Interface): string {
  const page = site.addresses.article(article.slug);
  const nodes = resolveAbsolute(article.tree.children, site, page);
  const {divisions, segments} = convertArticle(nodes);
  return stringifyXml(
    xml(
      'TEI',
      {xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': article.lang},
      createHeader(article, site, ui),
      ...createStandOff(article, segments, site, ui),
      xml('text', {}, xml('body', {}, ...divisions)),
    ),
    true,
  );
}

function createHeader(article: Article, site: ExportSite, ui: Interface): XmlElement {
  const {title, authors, editors, publication, rights, publisher, published, source} = article;
  const {slug, lang, description} = article;
  const day = published && toIsoDate(published);
  const date = published && xml('date', day === undefined ? {} : {when: day}, ui.date(published));
  const noteEditors = new Map(
    [...editors, ...article.annotations.flatMap((each) => each.editors)].map((each) => [
      each.id,
      each,
    ]),
  );
  return xml(
    'teiHeader',
    {},
    xml(
      'fileDesc',
      {},
      xml(
        'titleStmt',
        {},
        xml('title', {}, title),
        ...authors.map((author) => xml('author', {}, nameOf(author))),
        ...[...noteEditors.values()].map((editor) =>
          xml('editor', {'xml:id': editor.id, role: 'annotator'}, nameOf(editor)),
        ),
      ),
      xml(
        'publicationStmt',
        {},
        xml('publisher', {}, publication.organisation?.name ?? publication.name),
        xml('idno', {type: 'URI'}, site.absolute(site.addresses.article(slug))),
        ...(rights === undefined
          ? []
          : [xml('availability', {}, xml('licence', {target: rights}, rights))]),
      ),
      xml(
        'sourceDesc',
        {},
        xml(
          'bibl',
          {},
          ...authors.map((author) => xml('author', {}, nameOf(author))),
          xml('title', {}, title),
          ...(publisher ? [xml('publisher', {}, publisher.name)] : []),
          ...(date ? [date] : []),
          ...(source === undefined ? [] : [xml('ref', {target: source}, source)]),
        ),
      ),
    ),
    xml(
      'profileDesc',
      {},
      ...(description === undefined ? [] : [xml('abstract', {}, xml('p', {}, description))]),
      xml('langUsage', {}, xml('language', {ident: lang}, ui.language(lang))),
    ),
  );
}

const nameOf = ({type, name}: Agent): XmlElement =>
  xml(type === 'Person' ? 'persName' : 'orgName', {}, name);

function createStandOff(
  article: Article,
  segments: ReadonlyMap<string, readonly string[]>,
  site: ExportSite,
  ui: Interface,
): XmlElement[] {
  const {annotations} = article;
  if (annotations.length === 0) return [];
  const used = statusNames.filter((name) => annotations.some(({status}) => status === name));
  const relations = annotations.flatMap((annotation) => createRelations(annotation, site));
  return [
    xml(
      'standOff',
      {},
      ...(used.length === 0
        ? []
        : [
            xml(
              'interpGrp',
              {type: 'status'},
              ...used.map((name) =>
                xml('interp', {'xml:id': statusId(name)}, ui.text(`status.${name}.label`)),
              ),
            ),
          ]),
      xml(
        'listAnnotation',
        {},
        ...annotations.map((annotation) =>
          createAnnotation(annotation, segments.get(annotation.id) ?? [], site, ui),
        ),
      ),
      ...(relations.length === 0 ? [] : [xml('listRelation', {}, ...relations)]),
    ),
  ];
}

function createAnnotation(
  annotation: EditionAnnotation,
  segments: readonly string[],
  site: ExportSite,
  ui: Interface,
): XmlElement {
  const {id, kind, article, status, editors, gist, note, finding} = annotation;
  const page = site.addresses.article(article.slug);
  const part = (type: string, nodes: typeof note) =>
    xml('note', {type}, ...convertNote(resolveAbsolute(nodes, site, page)));
  return xml(
    'annotation',
    {
      'xml:id': toXmlId(id),
      motivation: kindEntry(kind).motivation,
      target: segments.map((each) => `#${each}`).join(' '),
      ana: status === undefined ? undefined : `#${statusId(status)}`,
      resp: editors.map((editor) => `#${editor.id}`).join(' '),
    },
    xml('ref', {target: site.absolute(site.addresses.passage(article.slug, id))}),
    xml('note', {type: 'kind'}, ...convertNote([describeAnnotation(annotation, site, ui)])),
    part('gist', gist),
    ...(finding === undefined ? [] : [xml('note', {type: 'finding'}, finding)]),
    ...(note.length === 0 ? [] : [part('comment', note)]),
  );
}

const createRelations = (
  {id, related}: EditionAnnotation,
  {absolute, addresses}: ExportSite,
): XmlElement[] =>
  related
    .filter(({direction}) => direction === 'forward')
    .flatMap(({type, targets}) =>
      targets.map((target) =>
        xml('relation', {
          name: type,
          active: `#${toXmlId(id)}`,
          passive:
            'annotation' in target
              ? `#${toXmlId(target.annotation.id)}`
              : absolute(addresses.sign(target.sign.framework, target.sign.number)),
        }),
      ),
    );

const statusId = (status: string): string => `status.${status}`;

/** The id of an element must not begin with a digit (XML 1.0, §2.3). */
const toXmlId = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);
