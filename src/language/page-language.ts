/** The language of what the edition itself says, and of its actors and frameworks. */
export const pageLanguage = 'en';
