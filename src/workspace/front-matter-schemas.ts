/**
 * JSON Schemas of the front matter, for editors of text. They are generated from the schemas that
 * check the content.
 *
 * They accept more than the check does: rules that no JSON Schema can express are left to
 * `npm run verify`.
 */
import {z} from 'astro/zod';
import {
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
  siteSchema,
  timelineSchema,
} from '../content/schemas.ts';
import {defaultLanguage} from '../language/interface.ts';
import {descriptions} from './descriptions.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schema of each kind of file with front matter. */
const schemas = {
  site: siteSchema,
  article: createArticleSchema(defaultLanguage),
  actor: createActorSchema(defaultLanguage),
  framework: createFrameworkSchema(defaultLanguage),
  timeline: timelineSchema,
} as const;

/** The name of a kind of file with front matter. */
export type Matter = keyof typeof schemas;

/** Generate the text of each schema, by the name of its kind of file. */
export function generateFrontMatterSchemas(): Record<Matter, string> {
  const generate = (matter: Matter): string => {
    const generated = z.toJSONSchema(schemas[matter], {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
      override: ({zodSchema, jsonSchema}) => {
        if (takesText(zodSchema)) allowText(jsonSchema);
        else allowScalars(jsonSchema);
      },
    });
    for (const [name, description] of Object.entries(descriptions[matter])) {
      const property = generated.properties?.[name];
      if (typeof property !== 'object') continue;
      property.description = description;
      // That of an article is the language of its site.
      if (matter === 'article' && name === 'lang') delete property.default;
    }
    return `${JSON.stringify(generated, undefined, 2)}\n`;
  };
  const names = Object.keys(schemas) as Matter[];
  return Object.fromEntries(names.map((name) => [name, generate(name)])) as Record<Matter, string>;
}

/** Return whether a text can be written for an object: its schema converts one. */
const takesText = (schema: z.core.$ZodType): boolean => {
  const {def} = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'pipe' && (def.in as z.core.$ZodTypes)._zod.def.type === 'transform';
};

function allowText(schema: JsonSchema): void {
  const object = {...schema};
  for (const key of Object.keys(schema)) delete schema[key];
  schema.anyOf = [{type: ['string', 'number']} as never, object];
}

/**
 * Allow what YAML reads as a number or as a truth value. Front matter is read as it is written, so
 * `title: 1984` is a text.
 */
function allowScalars(schema: JsonSchema): void {
  // The default is added after the type.
  if (schema.type === 'boolean') schema.default = schema.default === 'true';
  if (schema.type !== 'string') return;
  if (schema.enum?.every((value) => value === 'true' || value === 'false')) {
    schema.type = 'boolean';
    schema.enum = [true, false];
  } else if (!schema.enum) {
    schema.type = ['string', 'number', 'boolean'] as never;
  }
}
