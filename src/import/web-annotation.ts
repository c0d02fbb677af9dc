/**
 * Reads annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
 * single ones, lists, collections and their pages, as Gloss and Recogito write them.
 */
import {z} from 'astro/zod';
import {kindEntry, kindNames} from '../annotate/model/kinds.ts';
import {signNumber} from '../annotate/model/page-ids.ts';
import {isRelationType} from '../annotate/model/relation-types.ts';
import {type Status, statusNames} from '../annotate/model/statuses.ts';
import type {
  ForeignQuote,
  ForeignRelation,
  ForeignText,
  ImportedAnnotation,
  ImportedFile,
  OwnFields,
  Refusal,
} from './imported.ts';

/** One value or several: JSON-LD does not distinguish them. */
const some = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item)])
    .nullish()
    .transform((value): z.output<Item>[] =>
      value === null || value === undefined ? [] : ([value].flat() as z.output<Item>[]),
    );

const address = z.union([z.string(), z.looseObject({id: z.string().optional()})]);

const agent = z.union([
  z.string(),
  z.looseObject({
    id: z.string().optional(),
    type: z.unknown(),
    name: z.string().optional(),
    nickname: z.string().optional(),
  }),
]);
type Agent = z.output<typeof agent>;

const body = z.union([
  z.string(),
  z.looseObject({
    id: z.string().optional(),
    type: some(z.string()),
    value: z.string().optional(),
    format: some(z.string()),
    purpose: some(z.string()),
    source: address.optional(),
  }),
]);
type Body = Exclude<z.output<typeof body>, string>;

const target = z.union([
  z.string(),
  z.looseObject({
    id: z.string().optional(),
    source: address.optional(),
    scope: some(z.string()),
    selector: z.unknown(),
  }),
]);

const annotation = z.looseObject({
  id: z.string().optional(),
  motivation: some(z.string()),
  creator: some(agent),
  generator: some(agent),
  created: z.string().optional(),
  modified: z.string().optional(),
  body: some(body),
  bodyValue: z.string().optional(),
  target: some(target),
});
type Annotation = z.output<typeof annotation>;

/**
 * Read the annotations of a parsed file.
 *
 * @returns `undefined` if it is not a file of Web Annotations
 */
export function readWebAnnotations(json: unknown): ImportedFile | undefined {
  const found = findEntries(json);
  if (!found) return undefined;
  const agents = collectAgents(json);
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  const links: {link: Link; label: string}[] = [];
  for (const [index, entry] of found.entries.entries()) {
    const label = `annotation ${index + 1}`;
    const {data, error} = annotation.safeParse(entry);
    if (!data) {
      const [issue] = error.issues;
      const reason = `It is not a Web Annotation: \`${issue?.path.join('.')}\`: ${issue?.message}.`;
      refusals.push({place: {label}, reason});
      continue;
    }
    const link = readLink(data);
    if (link) links.push({link, label});
    else {
      const read = readEntry(data, label, agents, found.collection);
      if ('reason' in read) refusals.push(read);
      else annotations.push(read);
    }
  }
  refusals.push(...addLinks(annotations, links));
  return {format: 'Web Annotation', annotations, refusals, remarks: found.remarks};
}

interface Entries {
  entries: unknown[];
  /** The collection or page that contains them. */
  collection: unknown;
  remarks: string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType = (value: unknown, type: string): value is Record<string, unknown> =>
  isObject(value) && [value['type'] ?? value['@type']].flat().includes(type);

/** Find the entries of a collection, a page, a list or a single annotation. */
function findEntries(json: unknown): Entries | undefined {
  if (hasType(json, 'AnnotationCollection')) {
    const {first, total} = json;
    const page = isObject(first) ? findEntries(first) : undefined;
    if (page) return {...page, collection: json};
    const isEmpty = total === 0 || first === undefined;
    const remarks = isEmpty
      ? []
      : [`Its annotations are on further pages, which begin at ${String(first)}: import those.`];
    return {entries: [], collection: json, remarks};
  }
  if (hasType(json, 'AnnotationPage')) {
    const {items, next} = json;
    const address = isObject(next) ? next['id'] : next;
    const remarks =
      typeof address === 'string'
        ? [`The collection continues at ${address}: import that page too.`]
        : [];
    return {entries: Array.isArray(items) ? items : [], collection: json, remarks};
  }
  if (hasType(json, 'Annotation')) return {entries: [json], collection: json, remarks: []};
  const list = isObject(json) ? json['@graph'] : json;
  return Array.isArray(list) && list.some((each) => hasType(each, 'Annotation'))
    ? {entries: list, collection: json, remarks: []}
    : undefined;
}

/** Collect the agents that are described somewhere in the document, by their addresses. */
function collectAgents(json: unknown): ReadonlyMap<string, Agent> {
  const agents = new Map<string, Agent>();
  const waiting: unknown[] = [json];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) for (const each of next) waiting.push(each);
    if (!isObject(next)) continue;
    if (typeof next['id'] === 'string' && typeof next['name'] === 'string') {
      const {data} = agent.safeParse(next);
      if (data) agents.set(next['id'], data);
    }
    for (const each of Object.values(next)) {
      if (typeof each === 'object' && each !== null) waiting.push(each);
    }
  }
  return agents;
}

function readEntry(
  data: Annotation,
  label: string,
  agents: ReadonlyMap<string, Agent>,
  collection: unknown,
): ImportedAnnotation | Refusal {
  const place = {label};
  const quotes = data.target.flatMap((each) =>
    typeof each === 'string' ? [] : findQuotes(each.selector),
  );
  if (quotes.length === 0) {
    const reason = data.target.some((each) => typeof each !== 'string' && each.selector)
      ? 'It selects its passage by other means than its words.'
      : 'It is about the whole page, and Gloss annotates passages.';
    return {place, reason};
  }
  const bodies = data.body.map(
    (each): Body => (typeof each === 'string' ? {id: each, type: [], format: [], purpose: []} : each),
  );
  const resolve = (each: Agent): Agent =>
    agents.get(typeof each === 'string' ? each : (each.id ?? '')) ?? each;
  const creators = data.creator.map(resolve);
  const generators = [
    ...data.generator,
    ...(isObject(collection) ? some(agent).catch([]).parse(collection['generator']) : []),
  ];
  const isGloss = generators.some((each) => /#gloss$/.test(getId(each) ?? ''));
  const common = {
    place,
    address: data.id,
    pages: findPages(data),
    quotes: removeRepeated(quotes),
    date: data.created ?? data.modified,
    relations: [],
  };
  return isGloss
    ? {...common, ...readOwnBodies(data, bodies, creators)}
    : {...common, ...readForeignBodies(data, bodies, creators)};
}

/** Find the quotes of a selector, and of the selectors that refine it. */
function findQuotes(selector: unknown): ForeignQuote[] {
  if (Array.isArray(selector)) {
    // Several selectors of one target select the same passage (§4.2).
    return selector.map(findQuotes).find((found) => found.length > 0) ?? [];
  }
  if (!isObject(selector)) return [];
  const {exact, prefix, suffix} = selector;
  const toHint = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  if (hasType(selector, 'TextQuoteSelector') && typeof exact === 'string' && exact.trim()) {
    return [{exact, prefix: toHint(prefix), suffix: toHint(suffix)}];
  }
  return findQuotes(selector['refinedBy']);
}

/** Remove quotes that differ in nothing from an earlier one. */
const removeRepeated = (quotes: readonly ForeignQuote[]): ForeignQuote[] => [
  ...new Map(quotes.map((quote) => [JSON.stringify(quote), quote])).values(),
];

function findPages({target}: Annotation): string[] {
  const pages = target.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return [getId(each.source), ...each.scope, each.selector ? undefined : each.id];
  });
  return [...new Set(pages.filter((page) => page !== undefined && page !== ''))] as string[];
}

const getId = (value: unknown): string | undefined => {
  const id = isObject(value) ? value['id'] : value;
  return typeof id === 'string' ? id : undefined;
};

/** The text of a body in its format (§3.2.4). Without a format, it is a text. */
function toText({value, format}: Body): ForeignText | undefined {
  if (!value?.trim()) return undefined;
  const [type = ''] = format;
  if (/html/i.test(type)) return {value, format: 'html'};
  return {value, format: /markdown/i.test(type) ? 'markdown' : 'text'};
}

type FromBodies = Pick<ImportedAnnotation, 'notes' | 'tags' | 'authors' | 'rest' | 'own'>;

/** Read the bodies of any system. */
function readForeignBodies(
  {bodyValue}: Annotation,
  bodies: readonly Body[],
  creators: readonly Agent[],
): FromBodies {
  const rest: string[] = [];
  const tags: string[] = [];
  const texts: ForeignText[] = bodyValue ? [{value: bodyValue, format: 'text'}] : [];
  for (const each of bodies) {
    const text = toText(each);
    if (each.purpose.includes('tagging')) {
      const tag = each.value ?? getId(each.source) ?? each.id;
      if (tag) tags.push(tag);
    } else if (each.purpose.includes('replying')) rest.push(`reply “${each.value ?? ''}”`);
    else if (text) texts.push(text);
    else if (each.value === undefined) {
      rest.push(`body ${getId(each.source) ?? each.id ?? each.type.join(' ')}`);
    }
  }
  const authors = creators.flatMap((each) =>
    typeof each === 'string' ? [each] : [each.name ?? each.nickname ?? each.id ?? []].flat(),
  );
  return {notes: texts, tags, authors, rest};
}

/** Read the bodies that `export/web-annotation.ts` writes. */
function readOwnBodies(
  {motivation, id}: Annotation,
  bodies: readonly Body[],
  creators: readonly Agent[],
): FromBodies {
  const ofPurpose = (purpose: string) => bodies.filter((each) => each.purpose.includes(purpose));
  const textOf = (purpose: string) => ofPurpose(purpose).flatMap((each) => toText(each) ?? []);
  const sourcesOf = (purpose: string) => ofPurpose(purpose).flatMap(({source}) => getId(source) ?? []);
  const kind = kindNames.find((name) => motivation.includes(kindEntry(name).motivation));
  const [first, ...others] = textOf('assessing').map(({value}) => value);
  const hasStatus = statusNames.includes(first as Status);
  const finding = hasStatus ? others[0] : first;
  const [sign] = sourcesOf('classifying').flatMap((source) => readSign(source) ?? []);
  const identified = sourcesOf('identifying').flatMap((source) => readActor(source) ?? []);
  const linked = sourcesOf('linking').flatMap((source) => readActor(source) ?? []);
  const attributes = {
    [kind === 'mention' ? 'actor' : 'by']: identified[0],
    'attributed-to': linked.join(' ') || undefined,
    sign,
    type: textOf('classifying')[0]?.value,
    status: hasStatus ? first : undefined,
    finding,
    editor:
      creators
        .flatMap((each) => /#editor-([a-z0-9-]+)$/.exec(getId(each) ?? '')?.[1] ?? [])
        .join(' ') || undefined,
  };
  const own: OwnFields = {
    isFinished: true,
    kind,
    id: readOwnId(id),
    gist: textOf('describing')[0],
    attributes: Object.fromEntries(
      Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    site: /^(.*?\/)articles\//.exec(id ?? '')?.[1],
  };
  return {notes: textOf('commenting'), tags: [], authors: [], rest: [], own};
}

/** Read the id of an annotation of Gloss from its address. */
const readOwnId = (address = ''): string | undefined =>
  /\/articles\/[^/]+\/([^/]+)\/annotation\.jsonld$/.exec(address)?.[1];

const readActor = (address: string): string | undefined => /\/actors\/([^/#]+)\/$/.exec(address)?.[1];

/** Read a reference to a sign from its address, such as `…/frameworks/neglect/#sign-2`. */
function readSign(address: string): string | undefined {
  const [, framework, fragment = ''] = /\/frameworks\/([^/#]+)\/#(.+)$/.exec(address) ?? [];
  const number = signNumber(fragment);
  return framework !== undefined && number !== undefined ? `${framework}/${number}` : undefined;
}

/** An annotation that links two others. */
interface Link {
  from: string;
  to: string[];
  /** What it is called. */
  labels: string[];
}

/**
 * Read an annotation with the motivation `linking` whose body and target are other annotations.
 * The relation leads from the target to the body, and further bodies name it.
 */
function readLink({motivation, target, body}: Annotation): Link | undefined {
  if (!motivation.includes('linking')) return undefined;
  const [from] = target.flatMap((each) =>
    typeof each === 'string' ? each : each.selector ? [] : (getId(each.source) ?? each.id ?? []),
  );
  if (from === undefined) return undefined;
  const to = body.flatMap((each) => {
    if (typeof each === 'string') return [each];
    if (each.value !== undefined) return [];
    return getId(each.source) ?? each.id ?? [];
  });
  const labels = body.flatMap((each) => (typeof each === 'string' ? [] : (each.value ?? [])));
  return to.length > 0 ? {from, to, labels} : undefined;
}

/** Add the links to the annotations that they begin at. Returns those that lead nowhere. */
function addLinks(
  annotations: readonly ImportedAnnotation[],
  links: readonly {link: Link; label: string}[],
): Refusal[] {
  const byAddress = new Map(annotations.map((each) => [each.address, each]));
  return links.flatMap(({link: {from, to, labels}, label}) => {
    const source = byAddress.get(from);
    const place = {label};
    if (!source) return [{place, reason: `It links ${from}, which is not in the file.`}];
    const type = labels.find(isRelationType);
    if (type === undefined) {
      source.rest = [...source.rest, ...to.map((each) => `relation ${labels.map((name) => `“${name}”`).join(' ')} to ${each}`)];
      return [];
    }
    const relations = to.map((each): ForeignRelation => ({type, target: readSign(each) ?? each}));
    source.relations = [...source.relations, ...relations];
    return [];
  });
}

