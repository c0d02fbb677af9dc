/** The terms of a text directive, decoded. */
export interface Directive {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/**
 * Parse the value of `text=` (URL Fragment Text Directives, §3.4).
 *
 * @param value percent-encoded
 * @returns `undefined` if the value is not a valid directive
 */
export function parseDirective(value: string): Directive | undefined {
  const tokens = value.split(',');
  const prefix = tokens[0]?.endsWith('-') ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()?.slice(1) : undefined;
  const [start, end, ...more] = tokens;
  if (start === undefined || more.length > 0) return undefined;
  const terms = [prefix, start, end, suffix];
  if (terms.some((term) => term === '' || term?.includes('-') || term?.includes('&'))) {
    return undefined;
  }
  const decode = (term: string | undefined) =>
    term === undefined ? undefined : decodeURIComponent(term);
  try {
    return {
      prefix: decode(prefix),
      start: decodeURIComponent(start),
      end: decode(end),
      suffix: decode(suffix),
    };
  } catch {
    // The percent-encoding is malformed.
    return undefined;
  }
}
