/**
 * Where a build publishes its images. Only the bundled pages know it, and only the integrations need
 * it besides; in a build, both share this module (see `share-module.ts`).
 */
import type {ImageAttributes} from '../addresses/addresses.ts';

/** The attributes of the images by their paths from the root of the site. */
export const imageAddresses = new Map<string, ImageAttributes>();
