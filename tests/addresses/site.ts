import type {Addressed} from '../../src/addresses/published-addresses.ts';

/** A site in which something of every type was renamed. */
export const renamedSite: Addressed = {
  articles: [
    {
      slug: 'storm',
      aliases: ['gale'],
      annotations: [{id: 'wind', aliases: ['breeze'], kind: 'claim', by: 'author', relations: []}],
      withdrawn: [{id: 'hail', aliases: ['ice']}],
      timeline: {},
    },
    {slug: 'letter', aliases: [], annotations: [], withdrawn: []},
  ],
  actors: [{id: 'lenin', earlierIds: ['ulyanov']}],
  frameworks: [{id: 'signs', earlierIds: ['omens'], signs: [{number: 1}, {number: 12}]}],
  recorded: [],
};
