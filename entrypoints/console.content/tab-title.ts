const MARK = /^\u23F1[^\u00B7]*\u00B7 /;

/** Puts the most urgent clock in front of the tab's title and leaves the page's own title as it is. */
export function showInTitle(page: Document, text: string | null): void {
  const bare = page.title.replace(MARK, '');
  const wanted = text === null ? bare : `\u23F1 ${text} \u00B7 ${bare}`;
  if (page.title !== wanted) page.title = wanted;
}
