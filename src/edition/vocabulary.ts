/**
 * Re-exports the types and tables of the engine that pages and outputs use, so that they depend
 * only on the edition.
 */
export {defined, itemAt} from '../annotate/model/defined.ts';
export {type Kind, kindEntry, kindNames, type LineStyle} from '../annotate/model/kinds.ts';
export type {Gap, LocatedAnnotation, Range} from '../annotate/model/model.ts';
export {gapId, noteId, paragraphId, paragraphNumber, signId} from '../annotate/model/page-ids.ts';
export {
  type RelationLine,
  type RelationType,
  relationEntry,
  relationNames,
} from '../annotate/model/relation-types.ts';
export type {SignReference} from '../annotate/model/sign-reference.ts';
export {
  isChecked,
  isDisputed,
  type Status,
  statuses,
  statusNames,
} from '../annotate/model/statuses.ts';
export type {Block} from '../annotate/text/project.ts';
