/** How long a page waits for what it cannot begin without before it asks again, ms: longer than a slow start of the background takes. */
export const FIRST_ANSWER_MS = 8_000;
