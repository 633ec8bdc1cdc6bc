/** Where the search script puts its kit: a global of the extension's own world, which the page cannot see. */
export const KIT_NAME = 'deskmateSearchKit';
