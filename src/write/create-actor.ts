/** Creates the file of an actor. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {stringify} from 'yaml';
import {expectedIdForm, isId, toId} from '../annotate/model/id.ts';
import {isError} from '../annotate/model/problem.ts';
import {getContentDirectory} from '../content/content-files.ts';
import {formatPath} from '../content/text-file.ts';
import {compileContent} from '../edition/compile-content.ts';
import {changedArticles, readChangedFiles} from '../edition/development.ts';
import {formatFileError} from '../files/file-error.ts';
import type {FieldProblem, NewActor} from './protocol/messages.ts';
import {RefusedRequest} from './refusal.ts';

/**
 * Create the file of an actor. It never replaces one.
 *
 * @throws RefusedRequest if nothing was written
 */
export function createActor({id, name, role, biography}: NewActor): void {
  const refuse = (field: string, message: string, fix: string): never => {
    const problems: FieldProblem[] = [{field, message, fix, isError: true}];
    throw new RefusedRequest(422, {message: 'The actor has errors.', problems});
  };
  if (name.trim() === '') refuse('name', 'The name is missing.', 'Write the name of the actor.');
  if (!isId(id)) {
    const fixed = toId(id) || toId(name);
    const fix = fixed ? `Write ${fixed}.` : 'Write a few lower-case words, joined by hyphens.';
    refuse('actor-id', `Expected ${expectedIdForm(id)}.`, fix);
  }
  // On some systems, this is the name of the documentation of a folder.
  if (id === 'readme') refuse('actor-id', 'The id is reserved.', 'Write another id.');
  if (biography.trim() === '') {
    refuse('biography', 'The text is missing.', 'Write one sentence about the actor.');
  }
  const content = readChangedFiles();
  if (content.actors.some((each) => each.id === id)) {
    refuse('actor-id', `There is an actor “${id}” already.`, 'Choose it, or write another id.');
  }
  const matter = stringify({name: name.trim(), ...(role.trim() ? {role: role.trim()} : {})});
  const value = `---\n${matter}---\n\n${biography.trim()}\n`;
  const folder = join(getContentDirectory(), 'actors');
  const path = join(folder, `${id}.md`);
  const file = {path: formatPath(path), value};
  const before = compileContent(content, true, changedArticles)
    .problems.filter(isError)
    .map(({reason}) => reason);
  const added = compileContent(
    {...content, actors: [...content.actors, {id, file}]},
    true,
    changedArticles,
  )
    .problems.filter(isError)
    .filter(({reason}) => !before.includes(reason));
  const [first] = added;
  if (first) refuse('name', first.reason, first.fix);
  try {
    mkdirSync(folder, {recursive: true});
    // `wx` fails if another program has just created the file.
    writeFileSync(path, value, {flag: 'wx'});
  } catch (error) {
    throw new RefusedRequest(507, {message: formatFileError(error, 'written', path)});
  }
}
