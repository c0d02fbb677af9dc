/**
 * Read the timeline of an article: the events in the front matter of its
 * `timeline.md`, and what is said of them under it.
 */
import type {ElementContent, RootContent} from 'hast';
import {checkFragmentLinks, collectIds} from '../annotate/check/check-fragments.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import type {SourceLocation, TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {readMarkdown} from '../content/read-markdown.ts';
import {timelineSchema} from '../content/schemas.ts';
import {firstDay, lastDay} from './calendar.ts';
import type {Dated} from './moments.ts';

/** An event as its editor wrote it. */
export interface WrittenEvent extends Dated {
  /** What happened; every element has the place of the event in the file. */
  words: ElementContent[];
  /** Ids of the annotations that it bears upon. */
  annotations: readonly string[];
}

export interface WrittenTimeline {
  /** In the order of the file. */
  events: WrittenEvent[];
  introduction: RootContent[];
  problems: Problem[];
}

/**
 * @param file the whole `timeline.md`
 * @param article that it belongs to, whose annotations the events may name
 */
export function readTimeline(file: TextFile, article: CompiledArticle): WrittenTimeline {
  const {data, body, locationOf, problems: ofMatter} = readFrontMatter(file, timelineSchema);
  const {tree, problems: ofBody} = readMarkdown(body);
  const problems = [...ofMatter, ...ofBody];

  const events = (data?.events ?? []).map(({date, until, event, annotations}, index) => {
    const at = (...path: (string | number)[]): SourceLocation =>
      locationOf(['events', index, ...path]) ?? {file: file.path, position: startOfFile};

    if (until !== undefined && (until === date || lastDay(until) <= firstDay(date))) {
      problems.push(
        problem(
          `The event does not end after it begins: \`date\` is ${date}, \`until\` is ${until}.`,
          {
            file: file.path,
            place: at('until').position,
            rule: 'event',
            expected: `a date after ${date}`,
            fix: 'Write the date on which the event ended, or remove `until` if the event lasted no longer than `date`.',
          },
        ),
      );
    }
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

const start = {line: 1, column: 1};
const startOfFile = {start, end: start};

/** The words of an event. A place inside of YAML cannot be told, so all are at its beginning. */
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
  const placed: Problem[] = problems.map((each) =>
    Object.assign(each, {place: position, ...position.start}),
  );
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

/** That an annotation is one of the article that holds. */
function checkReference(
  id: string,
  {file, position}: SourceLocation,
  {allAnnotations, withdrawn}: CompiledArticle,
): Problem | undefined {
  const ids = allAnnotations.map((each) => each.id).filter((each) => each !== '');
  if (ids.includes(id)) return undefined;
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
