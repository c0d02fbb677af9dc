/**
 * A remark plugin for container and leaf directives. Text directives are disabled, because they
 * would remove the end of `10:30`.
 */
import type {Directives} from 'mdast-util-directive';
import {directiveFromMarkdown} from 'mdast-util-directive';
import {directive} from 'micromark-extension-directive';
import type {Processor} from 'unified';
import {endAtOpenings} from './end-at-openings.ts';

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Names of attributes that occur more than once. Only the last value is kept. */
    repeatedAttributes?: string[];
  }
}

/** The code of `:`, with which directives begin. */
const colon = 58;

/**
 * Parses container and leaf directives. `data.position` has the positions of fences and
 * attributes, and `data.repeatedAttributes` the names of repeated attributes. It requires
 * `remarkParse`.
 */
export function remarkFlowDirectives(this: Processor): undefined {
  const data = this.data();
  const [container, leaf] = [directive().flow?.[colon]].flat();
  if (!this.parser || !container || !leaf) throw new Error('The plugin requires remark-parse.');
  const {parser} = this;
  let lines: readonly string[] = [];
  this.parser = (document, file) => {
    lines = document.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    return parser(document, file);
  };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    flow: {[colon]: [endAtOpenings(container, (line) => lines[line - 1] ?? ''), leaf]},
  });

  const extension = directiveFromMarkdown({verbose: true});
  const exitAttributes = extension.exit?.['directiveContainerAttributes'];
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    ...extension,
    exit: {
      ...extension.exit,
      directiveContainerAttributes(token) {
        const given = this.data.directiveAttributes ?? [];
        const names = given.map(([name]) => name);
        const repeated = names.filter((name, index) => names.indexOf(name) !== index);
        exitAttributes?.call(this, token);
        const node = this.stack.at(-1) as Directives | undefined;
        if (node?.type !== 'containerDirective') return;
        if (repeated.length > 0) {
          node.data = {...node.data, repeatedAttributes: [...new Set(repeated)]};
        }
        // Assigning to `__proto__` sets the prototype instead of a property.
        const lost = given.find(([name]) => name === '__proto__');
        if (lost && node.attributes) {
          Object.defineProperty(node.attributes, '__proto__', {value: lost[1], enumerable: true});
        }
      },
    },
  });
}
