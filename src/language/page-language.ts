/** BCP 47 tag of the interface texts, and of all actors and frameworks. */
export const pageLanguage = 'en';
