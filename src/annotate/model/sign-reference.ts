/** A reference to a sign of a framework: `revolutionary-situation/1`. */
export interface SignReference {
  framework: string;
  number: number;
}

const pattern = /^([a-z0-9-]+)\/([1-9][0-9]*)$/;

/** Parses `framework/number`. Returns `undefined` if the value is malformed. */
export function parseSignReference(value: string): SignReference | undefined {
  const [, framework, number] = pattern.exec(value) ?? [];
  return framework && number ? {framework, number: Number(number)} : undefined;
}
