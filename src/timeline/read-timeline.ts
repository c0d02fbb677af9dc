/**
 * Reads the timeline of an article: `timeline.md` has events in its front matter, and an
 * introduction below it.
 */
import type {ElementContent, RootContent} from 'hast';
import {checkFragmentLinks, collectIds} from '../annotate/check/check-fragments.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import type {SourceLocation, TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findUnsafeDirections} from '../annotate/text/unsafe-characters.ts';
import {walkElements} from '../annotate/text/walk.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {readMarkdown} from '../content/read-markdown.ts';
import {timelineSchema} from '../content/schemas.ts';
import {type EdtfDate, firstDay, lastDay} from '../language/edtf-date.ts';
import type {Dated} from './moments.ts';

/** An event as written in the file. */
export interface WrittenEvent extends Dated {
  /** What happened. Every element has the location of the event in the file. */
  words: ElementContent[];
  /** Ids of the annotations that the event refers to. */
  annotations: readonly string[];
}

/** A timeline as written in the file, with its problems. */
export interface WrittenTimeline {
  /** In the order of the file. */
  events: WrittenEvent[];
  /** The Markdown below the front matter. */
  introduction: RootContent[];
  problems: Problem[];
}

/**
 * Read a timeline.
 *
 * @param file the whole `timeline.md`
 * @param article the article of the timeline; events may refer only to its annotations
 */
export function readTimeline(file: TextFile, article: CompiledArticle): WrittenTimeline {
  const {data, body, locationOf, problems: ofMatter} = readFrontMatter(file, timelineSchema);
  const {tree, problems: ofBody} = readMarkdown(body);
  const problems = [...ofMatter, ...ofBody];

  const events = (data?.events ?? []).map(({date, until, event, annotations}, index) => {
    const at = (...path: (string | number)[]): SourceLocation =>
      locationOf(['events', index, ...path]) ?? {file: file.path, position: startOfFile};

    const end = until && checkEnd(date, until, at('until'));
    if (end) problems.push(end);
    const location = at('event');
    const {words, problems: ofWords} = readWords(event, location);
    problems.push(...ofWords);
    annotations.forEach((id, nth) => {
      const list = locationOf(['events', index, 'annotations', nth]) ?? at('annotations');
      const found = checkReference(id, list, article);
      if (found) problems.push(found);
    });
    return {date, until, words, annotations};
  });

  problems.push(
    ...checkFragmentLinks(
      [...tree.children, ...events.flatMap(({words}) => words)].map((node) => ({
        file: file.path,
        node,
      })),
      collectIds(article.tree, {annotations: article.allAnnotations, withdrawn: article.withdrawn}),
    ),
  );
  return {events, introduction: tree.children, problems};
}

/** Report an end that is not after the date of the event, or that is given twice. */
function checkEnd(
  date: EdtfDate,
  until: EdtfDate,
  {file, position}: SourceLocation,
): Problem | undefined {
  const details = {file, place: position, rule: 'event' as const};
  const values = `\`date\` is ${date.edtf}, \`until\` is ${until.edtf}`;
  if (date.isInterval || until.isInterval) {
    return problem(`An event with \`until\` has an interval: ${values}.`, {
      ...details,
      expected: 'two dates without `/`, or an interval as `date` without `until`',
      fix: date.isInterval
        ? 'Remove `until`: the interval has the end of the event.'
        : 'Write one date as `until`, such as `c. 1592`.',
    });
  }
  if (until.edtf !== date.edtf && lastDay(until) > firstDay(date)) return undefined;
  return problem(`The event does not end after it begins: ${values}.`, {
    ...details,
    expected: `a date after ${date.edtf}`,
    fix: 'Write the date on which the event ended, or remove `until` if the event lasted no longer than `date`.',
  });
}

const start = {line: 1, column: 1};
const startOfFile = {start, end: start};

/** Read the text of an event. Locations within YAML are unknown, so all are its beginning. */
function readWords(
  value: string,
  {file, position}: SourceLocation,
): {
  words: ElementContent[];
  problems: Problem[];
} {
  const {tree, problems} = readMarkdown({path: file, value});
  walkElements(tree, (element) => {
    element.position = position;
  });
  // Characters of the value itself are already reported with the front matter, at their place.
  const isReported = findUnsafeDirections(value).length > 0;
  const placed: Problem[] = problems
    .filter(({ruleId}) => !(isReported && ruleId === 'character'))
    .map((each) => Object.assign(each, {place: position, ...position.start}));
  const [paragraph, ...more] = tree.children.filter(({type}) => type === 'element');
  if (paragraph?.type === 'element' && paragraph.tagName === 'p' && more.length === 0) {
    return {words: paragraph.children, problems: placed};
  }
  if (placed.length === 0) {
    placed.push(
      problem('The event is not exactly one paragraph.', {
        file,
        place: position,
        rule: 'event',
        expected: 'one paragraph of Markdown, such as one sentence with links to its sources',
        fix: 'Write the event as one paragraph. Text that belongs to no event can go below the front matter.',
      }),
    );
  }
  return {words: [], problems: placed};
}

/** Report an id that is not an annotation of the article, or that was withdrawn. */
function checkReference(
  id: string,
  {file, position}: SourceLocation,
  {allAnnotations, hiddenDrafts, withdrawn}: CompiledArticle,
): Problem | undefined {
  if (id !== '' && allAnnotations.some((each) => each.id === id)) return undefined;
  const ids = allAnnotations.map((each) => each.id).filter((each) => each !== '');
  if (hiddenDrafts.some((each) => each.id === id && id !== '')) {
    return problem(`The event refers to \`${id}\`, which is a draft.`, {
      file,
      place: position,
      rule: 'draft',
      expected: 'the id of an annotation that is published',
      fix: `Remove \`draft\` from \`${id}\` to publish both, or remove the reference. Until then, it is left out.`,
    });
  }
  const details = {file, place: position, rule: 'reference' as const};
  if (withdrawn.some((each) => [each.id, ...each.aliases].includes(id))) {
    return problem(`The event refers to \`${id}\`, which was withdrawn.`, {
      ...details,
      expected: 'the id of an annotation that is not withdrawn',
      fix: 'Remove it, or write the id of another annotation.',
    });
  }
  const nearest =
    allAnnotations.find(({aliases}) => aliases.includes(id))?.id ?? findNearestName(id, ids);
  return problem(`Unknown annotation "${id}".`, {
    ...details,
    expected: 'the id of an annotation of this article',
    nearest,
    fix: nearest
      ? `Write \`${nearest}\`.`
      : 'Write the id of an annotation of this article, or remove it.',
  });
}
