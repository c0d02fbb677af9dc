/**
 * The relations between annotations as annotations. The annotation that has the relation is the
 * target, and the one that it refers to is the body, as in the Recogito and Annotorious plug-ins for
 * connections. The type of the relation is an annotation of this annotation.
 */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {ExportSite} from './export-site.ts';
import type {Json} from './json.ts';

/** Create the annotations of all relations, in reading order. */
export const createLinks = ({annotations, slug}: Article, site: ExportSite): Json[] =>
  annotations.flatMap((annotation) =>
    annotation.related
      .filter(({direction}) => direction === 'forward')
      .flatMap(({type, targets}) =>
        targets.flatMap((target) => {
          const {absolute, addresses, exports} = site;
          const [name, body] =
            'annotation' in target
              ? [target.annotation.id, exports.annotation(slug, target.annotation.id)]
              : [
                  `${target.sign.framework}-${target.sign.number}`,
                  addresses.sign(target.sign.framework, target.sign.number),
                ];
          return createLink(annotation, {type, name, body: absolute(body)}, site);
        }),
      ),
  );

function createLink(
  {id, article, ...annotation}: EditionAnnotation,
  {type, name, body}: {type: string; name: string; body: string},
  site: ExportSite,
): [link: Json, tag: Json] {
  // No id of an annotation has a full stop.
  const address = `${site.absolute(site.exports.annotations(article.slug))}#${id}.${type}.${name}`;
  const made = site.annotationDates({id, article, ...annotation} as EditionAnnotation);
  return [
    {
      id: address,
      type: 'Annotation',
      motivation: 'linking',
      ...made,
      body,
      target: site.absolute(site.exports.annotation(article.slug, id)),
    },
    {
      id: `${address}.type`,
      type: 'Annotation',
      motivation: 'tagging',
      ...made,
      body: {type: 'TextualBody', value: type, format: 'text/plain', purpose: 'tagging'},
      target: address,
    },
  ];
}
