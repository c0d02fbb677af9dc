/** The names of authors and editors in citations. */
import type {Agent} from '../edition/agents.ts';
import {cleanText} from './clean-text.ts';

/**
 * A name as in CSL (Citation Style Language 1.0.2, “Names”): the parts of a personal name, or a
 * name that styles print as it is. A name is never split: its text alone does not show which of
 * its words are the family name, or whether it is that of an institution.
 */
export type CitedName = {literal: string} | {family: string; given?: string};

/** Convert an agent to a name. */
export const toCitedName = ({name, given, family}: Agent): CitedName =>
  family === undefined
    ? {literal: cleanText(name)}
    : {family: cleanText(family), ...(given !== undefined && {given: cleanText(given)})};

/** Format a name in the order of reference lists: `Example, Ada`. */
export const formatInverted = (name: CitedName): string =>
  'literal' in name
    ? name.literal
    : [name.family, name.given].filter((part) => part !== undefined).join(', ');
