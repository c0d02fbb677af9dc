/**
 * Reads annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/):
 * single ones, lists, collections and their pages, as Gloss and Recogito write them.
 */
import {z} from 'astro/zod';
import {splitList} from '../annotate/model/attribute-forms.ts';
import {commonAttributes, isKind, kindEntry} from '../annotate/model/kinds.ts';
import {signNumber} from '../annotate/model/page-ids.ts';
import {isRelationType} from '../annotate/model/relation-types.ts';
import type {
  ForeignQuote,
  ForeignRelation,
  ForeignText,
  ImportedAnnotation,
  ImportedFile,
  OwnFields,
  Place,
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
  const entries = found.entries.map((entry, index) => {
    const place = {label: `annotation ${index + 1}`};
    const {data, error} = annotation.safeParse(entry);
    if (data) return {data, place};
    const [issue] = error.issues;
    const reason = `It is not a Web Annotation: \`${issue?.path.join('.')}\`: ${issue?.message}.`;
    refusals.push({place, reason});
    return undefined;
  });
  const read = entries.filter((each) => each !== undefined);
  const links = read.flatMap(({data, place}) => readLink(data, place) ?? []);
  for (const {data, place} of read) {
    if (readLink(data, place) || addLabel(data, links)) continue;
    const entry = readEntry(data, place, agents);
    if ('reason' in entry) refusals.push(entry);
    else annotations.push(entry);
  }
  refusals.push(...addLinks(annotations, links));
  return {format: 'Web Annotation', annotations, refusals, remarks: found.remarks};
}

interface Entries {
  entries: unknown[];
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
    if (page) return page;
    const isEmpty = total === 0 || first === undefined;
    const remarks = isEmpty
      ? []
      : [`Its annotations are on further pages, which begin at ${String(first)}: import those.`];
    return {entries: [], remarks};
  }
  if (hasType(json, 'AnnotationPage')) {
    const {items, next} = json;
    const address = isObject(next) ? next['id'] : next;
    const remarks =
      typeof address === 'string'
        ? [`The collection continues at ${address}: import that page too.`]
        : [];
    return {entries: Array.isArray(items) ? items : [], remarks};
  }
  if (hasType(json, 'Annotation')) return {entries: [json], remarks: []};
  const list = isObject(json) ? json['@graph'] : json;
  return Array.isArray(list) && list.some((each) => hasType(each, 'Annotation'))
    ? {entries: list, remarks: []}
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
  place: Place,
  agents: ReadonlyMap<string, Agent>,
): ImportedAnnotation | Refusal {
  const isOwn = 'gloss:kind' in data;
  const specific = data.target.filter((each) => typeof each !== 'string');
  const targets = isOwn && specific.some(isInText) ? specific.filter(isInText) : specific;
  const quotes = targets.flatMap(({selector}) => findQuotes(selector));
  if (quotes.length === 0) {
    const reason = specific.some(({selector}) => selector)
      ? 'It selects its passage by other means than its words.'
      : 'It is about the whole page, and Gloss annotates passages.';
    return {place, reason};
  }
  const bodies = data.body.map(
    (each): Body =>
      typeof each === 'string' ? {id: each, type: [], format: [], purpose: []} : each,
  );
  return {
    place,
    address: data.id,
    pages: findPages(data),
    quotes: removeRepeated(quotes),
    date: data.created ?? data.modified,
    ...(isOwn
      ? readOwnTerms(data, bodies)
      : readForeignBodies(data, bodies, (each) => agents.get(getId(each) ?? '') ?? each)),
  };
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

type FromBodies = Pick<
  ImportedAnnotation,
  'notes' | 'tags' | 'authors' | 'rest' | 'relations' | 'own'
>;

/** Read the bodies of any system. */
function readForeignBodies(
  {bodyValue, creator}: Annotation,
  bodies: readonly Body[],
  resolve: (agent: Agent) => Agent,
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
  const authors = creator
    .map(resolve)
    .flatMap((each) =>
      typeof each === 'string' ? [each] : [each.name ?? each.nickname ?? each.id ?? []].flat(),
    );
  return {notes: texts, tags, authors, rest, relations: []};
}

/**
 * Read the terms of Gloss (see `export/attribute-terms.ts`): the kind, the id and the attributes,
 * as editors write them. The note and the gist are Markdown.
 */
function readOwnTerms(data: Annotation, bodies: readonly Body[]): FromBodies {
  const terms = new Map(
    Object.entries(data).flatMap(([name, value]): [string, string][] =>
      name.startsWith('gloss:') && value !== undefined
        ? [[name.slice('gloss:'.length), [value].flat().map(String).join(' ')]]
        : [],
    ),
  );
  const kind = terms.get('kind');
  const known = kind !== undefined && isKind(kind) ? kind : undefined;
  const forms = {...commonAttributes, ...(known && kindEntry(known).attributes)};
  const attributes: Record<string, string> = {};
  const relations: ForeignRelation[] = [];
  const rest: string[] = [];
  for (const [name, value] of terms) {
    if (name === 'kind' || name === 'id' || (name === 'by' && value === 'author')) continue;
    if (isRelationType(name)) {
      for (const target of splitList(value)) relations.push({type: name, target});
    } else if (Object.hasOwn(forms, name)) attributes[name] = value;
    else rest.push(`${name} “${value}”`);
  }
  const textOf = (purpose: string) => {
    const texts = bodies
      .filter((each) => each.purpose.includes(purpose))
      .flatMap((each) => toText(each) ?? []);
    return (
      texts.find(({format}) => format === 'markdown') ?? texts.find(({format}) => format === 'html')
    );
  };
  const note = textOf('commenting');
  const own: OwnFields = {
    isFinished: known !== undefined,
    kind: known,
    id: terms.get('id'),
    gist: textOf('describing'),
    attributes,
    site: /^(.*?\/)articles\//.exec(data.id ?? '')?.[1],
  };
  return {notes: note ? [note] : [], tags: [], authors: [], rest, relations, own};
}

/** Only the targets in the plain text: in the page, a passage may have several pieces. */
const isInText = ({source}: {source?: unknown}): boolean =>
  getId(source)?.endsWith('/text.txt') ?? false;

/** Read a reference to a sign from its address, such as `…/frameworks/neglect/#sign-2`. */
function readSign(address: string): string | undefined {
  const [, framework, fragment = ''] = /\/frameworks\/([^/#]+)\/#(.+)$/.exec(address) ?? [];
  const number = signNumber(fragment);
  return framework !== undefined && number !== undefined ? `${framework}/${number}` : undefined;
}

/** An annotation that links two others. */
interface Link {
  place: Place;
  address: string | undefined;
  from: string;
  to: string[];
  /** What it is called. */
  labels: string[];
}

/**
 * Read an annotation with the motivation `linking` whose body and target are other annotations.
 * The relation leads from the target to the body. Its name is a text in the body, or an annotation
 * of the link itself.
 */
function readLink({id, motivation, target, body}: Annotation, place: Place): Link | undefined {
  if (!motivation.includes('linking')) return undefined;
  const [from] = target.flatMap((each) =>
    typeof each === 'string' ? each : each.selector ? [] : (getId(each.source) ?? each.id ?? []),
  );
  const to = body.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return each.value === undefined ? (getId(each.source) ?? each.id ?? []) : [];
  });
  const labels = body.flatMap((each) => (typeof each === 'string' ? [] : (each.value ?? [])));
  return from === undefined || to.length === 0 ? undefined : {place, address: id, from, to, labels};
}

/** Read an annotation that is a label of one of the links. Returns whether it is one. */
function addLabel({target, body}: Annotation, links: readonly Link[]): boolean {
  const [about] = target;
  const link = links.find(({address}) => address !== undefined && address === getId(about));
  link?.labels.push(
    ...body.flatMap((each) => (typeof each === 'string' ? [] : (each.value ?? []))),
  );
  return link !== undefined;
}

/** Add the links to the annotations that they begin at. Returns those whose annotation is missing. */
function addLinks(annotations: readonly ImportedAnnotation[], links: readonly Link[]): Refusal[] {
  const byAddress = new Map(annotations.map((each) => [each.address, each]));
  return links.flatMap(({place, from, to, labels}): Refusal[] => {
    const source = byAddress.get(from);
    if (!source) return [{place, reason: `It links ${from}, which is not in the file.`}];
    // The terms of Gloss have the same relations.
    if (source.own) return [];
    const type = labels.find(isRelationType);
    if (type !== undefined) {
      const relations = to.map((each) => ({type, target: readSign(each) ?? each}));
      source.relations = [...source.relations, ...relations];
    } else {
      const names = labels.map((label) => ` “${label}”`).join('');
      source.rest = [...source.rest, ...to.map((each) => `relation${names} to ${each}`)];
    }
    return [];
  });
}
