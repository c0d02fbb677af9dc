/** The forms of the requests. */
import {z} from 'astro/zod';
import {isKind} from '../annotate/model/kinds.ts';

const count = z.int().nonnegative();
const selected = z.object({start: count, end: count, words: z.string()});
const written = z.object({
  kind: z.string().refine(isKind),
  gist: z.string(),
  attributes: z.record(z.string().regex(/^[a-z-]+$/), z.string().optional()),
  quotations: z.array(z.string()),
  note: z.string(),
});
const id = z.string();

/** The bodies of the requests, by the name of the request. */
export const requestSchemas = {
  open: z.object({slug: id}),
  select: z.object({slug: id, ...selected.shape}),
  preview: z.object({slug: id, note: z.string()}),
  save: z.object({
    slug: id,
    change: z.discriminatedUnion('action', [
      z.object({action: z.literal('add'), selected, written}),
      z.object({
        action: z.literal('edit'),
        id,
        before: written,
        written,
        selected: selected.optional(),
      }),
      z.object({action: z.literal('delete'), id, before: written}),
      z.object({action: z.literal('withdraw'), id, before: written, reason: z.string()}),
    ]),
  }),
  actor: z.object({
    slug: id,
    actor: z.object({id, name: z.string(), role: z.string(), biography: z.string()}),
  }),
};
