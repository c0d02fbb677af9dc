/** What an input becomes: a source, an article that is proved by it, and what was found out. */
import type {OmittedLines} from '../annotate/model/model.ts';

/** The formats that an article can be started from. */
export type InputFormat = 'text' | 'markdown' | 'html' | 'docx' | 'odt';

/** Front matter that the input states. What it does not state is missing. */
export interface Facts {
  title?: string | undefined;
  author?: string | undefined;
  publisher?: {name: string; url?: string | undefined} | undefined;
  /** The address of the original. */
  source?: string | undefined;
  /** A date as in front matter. */
  published?: string | undefined;
  /** A language tag (BCP 47). */
  lang?: string | undefined;
  description?: string | undefined;
}

/** An article to be, without the files of its images. */
export interface Intake {
  source: {name: 'source.txt' | 'source.md' | 'source.html'; text: string};
  /** The text below the front matter. Images have the addresses that the input gives them. */
  markdown: string;
  facts: Facts;
  /** Whether the title is the first words of the text. */
  isTitleInferred: boolean;
  omitted: OmittedLines[];
  /** The images that a document contains, by their addresses in `markdown`. */
  images: ReadonlyMap<string, Uint8Array>;
  /** The address that relative addresses of images are resolved against. */
  base?: string | undefined;
  /** What was changed, left out, or is to be checked: one sentence each. */
  remarks: string[];
}

/** An input that cannot be read. The message says why, and `fix` what to do. */
export class IntakeError extends Error {
  override name = 'IntakeError';
  readonly fix: string;

  constructor(reason: string, fix: string) {
    super(reason);
    this.fix = fix;
  }
}
