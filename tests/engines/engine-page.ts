/** What the checks need of a browser. Each driver implements it. */

/** Size of the window's content, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** One page of a browser. */
export interface EnginePage {
  /** Loads an address from an empty page, so that its fragment counts too. Waits for `load`. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in the page, and waits for its result.
   *
   * @param run is sent as text: it can use its arguments and the page only
   * @param args JSON, as is the result
   */
  evaluate<Result, Args extends readonly unknown[]>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks with the mouse, in CSS pixels from the upper left corner of the window. */
  clickAt(x: number, y: number): Promise<void>;
  /** Presses Escape, or copies by keyboard. */
  press(key: 'Escape' | 'copy'): Promise<void>;
  /** Sets the size of the window's content. */
  resize(size: Size): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** The empty page that each address is opened from. */
export const emptyPage = 'about:blank';
