/**
 * The terms that our Web Annotation documents use, as a JSON-LD context: for each term the
 * property or class that the Web Annotation Vocabulary gives it
 * (https://www.w3.org/TR/annotation-vocab/, sections 2 and 3; the agents, dates and
 * collections are terms of other vocabularies that the model borrows). It is an excerpt of
 * http://www.w3.org/ns/anno.jsonld: a term that is missing here is one that we do not emit yet.
 */
import {motivations} from './web-annotation-schema.ts';

const namespaces = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const classes = {
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  CssSelector: 'oa:CssSelector',
  Organization: 'foaf:Organization',
  Person: 'foaf:Person',
  Software: 'as:Application',
  SpecificResource: 'oa:SpecificResource',
  Text: 'dctypes:Text',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextualBody: 'oa:TextualBody',
};

const individuals = {
  ...Object.fromEntries(motivations.map((name) => [name, `oa:${name}`])),
  auto: 'oa:autoDirection',
  ltr: 'oa:ltrDirection',
  rtl: 'oa:rtlDirection',
};

/** Properties by the type of their values. */
const properties = {
  '@id': {
    body: 'oa:hasBody',
    canonical: 'oa:canonical',
    creator: 'dcterms:creator',
    first: 'as:first',
    generator: 'as:generator',
    homepage: 'foaf:homepage',
    last: 'as:last',
    next: 'as:next',
    partOf: 'as:partOf',
    prev: 'as:prev',
    refinedBy: 'oa:refinedBy',
    rights: 'dcterms:rights',
    scope: 'oa:hasScope',
    selector: 'oa:hasSelector',
    source: 'oa:hasSource',
    target: 'oa:hasTarget',
  },
  '@vocab': {
    motivation: 'oa:motivatedBy',
    purpose: 'oa:hasPurpose',
    textDirection: 'oa:textDirection',
  },
  'xsd:dateTime': {created: 'dcterms:created', modified: 'dcterms:modified'},
  'xsd:nonNegativeInteger': {
    end: 'oa:end',
    start: 'oa:start',
    startIndex: 'as:startIndex',
    total: 'as:totalItems',
  },
};

const texts = {
  exact: 'oa:exact',
  format: 'dc:format',
  label: 'rdfs:label',
  language: 'dc:language',
  name: 'foaf:name',
  nickname: 'foaf:nick',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  value: 'rdf:value',
};

export const annotationContext: Readonly<Record<string, unknown>> = {
  ...namespaces,
  id: '@id',
  type: '@type',
  ...classes,
  ...individuals,
  ...Object.fromEntries(
    Object.entries(properties).flatMap(([type, terms]) =>
      Object.entries(terms).map(([term, id]) => [term, {'@id': id, '@type': type}]),
    ),
  ),
  items: {'@id': 'as:items', '@type': '@id', '@container': '@list'},
  ...texts,
};
