/** Lists what the workspace contains that follows from the code. */
import type {TextFile} from '../annotate/model/model.ts';
import {generateFrontMatterSchemas} from './front-matter-schemas.ts';
import {generateIssueForms} from './issue-forms.ts';
import {formatSnippets, generateSnippets} from './snippets.ts';

/** Generate the files, with paths from the root of the project. */
export function generateFiles(): TextFile[] {
  const list = (files: Readonly<Record<string, string>>, path: (name: string) => string) =>
    Object.entries(files).map(([name, value]) => ({path: path(name), value}));
  return [
    ...list(generateFrontMatterSchemas(), (name) => `.vscode/schemas/${name}.schema.json`),
    {path: '.vscode/annotations.code-snippets', value: formatSnippets(generateSnippets())},
    ...list(generateIssueForms(), (name) => `.github/ISSUE_TEMPLATE/${name}`),
  ];
}
