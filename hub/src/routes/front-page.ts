import type { Handler } from 'hono';
import { html } from 'hono/html';
import { LANGUAGES } from '@/utils/i18n/words';
import { helloResponseSchema, PROTOCOL_VERSION } from '@/utils/sync/protocol';
import type { z } from 'zod';
import { OLDEST_PROTOCOL } from '../gates';
import { frontPageWords } from '../words';

/** GET /: tells a person who opens the address what lives here. It knows nothing of the team. */
export const frontPage: Handler = (context) => {
  const parts = LANGUAGES.map((language) => {
    const words = frontPageWords[language];
    return html`<section lang="${language}">
      <h1>${words.title}</h1>
      <p>${words.what}</p>
      <p>${words.next}</p>
    </section>`;
  });
  return context.html(
    html`<!doctype html>
      <html lang="zh">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>客服同桌 Deskmate</title>
        ${parts}
      </html>`,
  );
};

/** GET /api/hello: whether this is a hub, and which protocols it speaks. */
export const hello: Handler = (context) =>
  context.json({
    product: 'deskmate-hub',
    protocol: PROTOCOL_VERSION,
    oldest: OLDEST_PROTOCOL,
  } satisfies z.infer<typeof helloResponseSchema>);
