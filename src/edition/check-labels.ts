/** Checks that articles with the same tag, or in the same series, write it alike. */
import {sitePaths} from '../addresses/addresses.ts';
import {toSlug} from '../addresses/facets.ts';
import type {SourceLocation} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import type {ParsedArticle} from './address-sources.ts';

/**
 * Check the tags and the series of all articles. Those with the same address must be the same.
 *
 * @returns a problem for each that another article writes in another way
 */
export function checkLabels(articles: readonly Pick<ParsedArticle, 'matter'>[]): Problem[] {
  const problems: Problem[] = [];
  const firsts = new Map<string, {label: string; location: SourceLocation | undefined}>();
  for (const {matter} of articles) {
    const {data, locationOf} = matter;
    const labels = [
      ...(data?.tags ?? []).map((label, index) => ({
        label,
        noun: 'tag',
        facet: 'tags' as const,
        location: locationOf(['tags', index]) ?? locationOf(['tags']),
      })),
      ...(data?.series === undefined
        ? []
        : [
            {
              label: data.series,
              noun: 'series',
              facet: 'series' as const,
              location: locationOf(['series']),
            },
          ]),
    ];
    for (const {label, noun, facet, location} of labels) {
      const address = sitePaths.facetValue(facet, toSlug(label));
      const first = firsts.get(address);
      if (!first) {
        firsts.set(address, {label, location});
      } else if (first.label !== label) {
        problems.push(
          problem(`The ${noun} “${label}” has the same address as “${first.label}”: ${address}`, {
            file: location?.file ?? '',
            place: location?.position,
            rule: 'label',
            expected: `the ${noun} as the other article writes it, or another`,
            fix: `If both are the same, write \`${first.label}\`. Otherwise choose names that differ in their letters or digits.`,
            related: first.location && [
              {
                file: first.location.file,
                place: first.location.position,
                message: `the other ${noun}`,
              },
            ],
          }),
        );
      }
    }
  }
  return problems;
}
