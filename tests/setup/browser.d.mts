/** The path of an installed Chromium, Chrome or Edge, or of `DESKMATE_BROWSER`. */
export function findBrowser(): string | undefined;
/** As `findBrowser`; installs one where that is possible, stops the process with what to do otherwise. */
export function ensureBrowser(): string;
