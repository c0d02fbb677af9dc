/**
 * A remark plugin for directives that stand on lines of their own. Text
 * directives stay off: with them, `10:30` would lose its end.
 */
import type {Directives} from 'mdast-util-directive';
import {directiveFromMarkdown} from 'mdast-util-directive';
import {directive} from 'micromark-extension-directive';
import type {Processor} from 'unified';

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Names of attributes that were given more than once; all but the last value are lost. */
    repeatedAttributes?: string[];
  }
}

/**
 * Parse container and leaf directives, with the position of their fences and
 * attributes in `data.position`, and with repeated attributes in
 * `data.repeatedAttributes`.
 */
export function remarkFlowDirectives(this: Processor): undefined {
  const data = this.data();
  const {flow} = directive();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({...(flow && {flow})});

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
        // A plain assignment to this name sets no property.
        const lost = given.find(([name]) => name === '__proto__');
        if (lost && node.attributes) {
          Object.defineProperty(node.attributes, '__proto__', {value: lost[1], enumerable: true});
        }
      },
    },
  });
}
