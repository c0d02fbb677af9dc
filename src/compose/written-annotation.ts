/** An annotation as it is written in `annotations.md`: its parts as Markdown. */
export interface WrittenAnnotation {
  /** The name of the directive: a kind, or `withdrawn`. */
  kind: string;
  /** Inline Markdown; empty for no gist. */
  gist: string;
  /** The attributes by name, in order, with `id` first. An empty value is a flag: `draft`. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** Block quotations: lines that begin with `>`, separated by `\n`. */
  quotations: readonly string[];
  /** Markdown; empty for no note. */
  note: string;
}
