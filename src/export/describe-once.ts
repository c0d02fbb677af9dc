import type {Json} from './json.ts';

/** Replace all descriptions of an agent except the first by its id. JSON-LD joins them again. */
export function describeOnce(document: Json): Json {
  const described = new Set<unknown>();
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const {type, id} = value as Json;
    if (isAgent(type) && id !== undefined) {
      if (described.has(id)) return id;
      described.add(id);
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
  };
  return visit(document) as Json;
}

/** The types of agents (Web Annotation Data Model, §3.3.2). */
const isAgent = (type: unknown): boolean =>
  ['Organization', 'Person', 'Software'].includes(String(type));
