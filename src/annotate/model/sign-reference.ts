import type {SignReference} from './model.ts';

const pattern = /^([a-z0-9-]+)\/([1-9][0-9]*)$/;

/** Read `framework/number`, or nothing where it is malformed. */
export function parseSignReference(value: string): SignReference | undefined {
  const [, framework, number] = pattern.exec(value) ?? [];
  return framework && number ? {framework, number: Number(number)} : undefined;
}
