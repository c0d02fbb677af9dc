/** What the harness reports: kinds of faults, how often each occurs, and inputs that cause it. */

/** A fault that an input causes. */
export interface Finding {
  /** Such as `refused: without a place`. */
  kind: string;
  /** The place of the text, or the address of a page or a file. */
  where: string;
  /** The input, or what was found. */
  text: string;
}

/** How many inputs of a kind of fault are printed. */
const shown = 3;

/** Format findings as a list: each kind with its count and its first inputs. */
export function formatFindings(findings: readonly Finding[]): string {
  const kinds = Map.groupBy(findings, ({kind}) => kind);
  return [...kinds]
    .map(([kind, list]) => {
      const lines = list.slice(0, shown).map(({where, text}) => `    ${where}  ${quote(text)}`);
      return [`${list.length} × ${kind}`, ...lines].join('\n');
    })
    .join('\n');
}

/** Quote a text so that a terminal cannot interpret it. */
export function quote(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text;
  return JSON.stringify(short).replace(
    /[^\P{C}]|[\u2028\u2029]/gu,
    (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`,
  );
}
