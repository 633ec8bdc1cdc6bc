import { Hono, type ErrorHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { protocolGate, signedIn } from './gates';
import { faultLine, logged } from './log';
import type { HubEnv, Parts } from './parts';
import { Refused, refusalBody, STATUS } from './refused';
import { pullFacts, pushFacts } from './routes/facts';
import { frontPage, hello } from './routes/front-page';
import { getHandbook, publishHandbook } from './routes/handbook';
import { getHandovers, postHandover, postHandoverTexts, postTake } from './routes/handovers';
import { getInbox, getInboxScript, postItem, postSettle, postWithdraw } from './routes/inbox';
import { join } from './routes/join';
import { getPicks, getScriptUses, postForgetPicks, postPicks } from './routes/picks';
import { getTallies } from './routes/tallies';
import { getTeam, postCancel, postInvitation, postRevoke } from './routes/team';

/** The hub as a function of its parts. It does not listen: a server or a test hands it requests. */
export function createApp(parts: Parts): Hono<HubEnv> {
  const app = new Hono<HubEnv>();
  const device = signedIn(parts);
  const lead = signedIn(parts, 'lead');

  app.use(logged(parts));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Whether the whole domain is https for ever is for the proxy with the certificate to say, not for a hub behind it.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.get('/', frontPage);
  app.get('/api/hello', hello);
  app.use('/api/*', protocolGate);
  app.post('/api/join', join(parts));
  app.post('/api/facts', device, pushFacts(parts));
  app.get('/api/facts', device, pullFacts(parts));
  app.get('/api/handbook', device, getHandbook(parts));
  app.post('/api/handbook', lead, publishHandbook(parts));
  app.get('/api/team', lead, getTeam(parts));
  app.post('/api/invitations', lead, postInvitation(parts));
  app.post('/api/invitations/:id/cancel', lead, postCancel(parts));
  app.post('/api/devices/:id/revoke', lead, postRevoke(parts));
  app.get('/api/tallies', lead, getTallies(parts));
  app.post('/api/handovers', device, postHandover(parts));
  app.get('/api/handovers', device, getHandovers(parts));
  app.post('/api/handovers/:id/take', device, postTake(parts));
  app.post('/api/team/handover-texts', lead, postHandoverTexts(parts));
  app.post('/api/picks', device, postPicks(parts));
  app.get('/api/picks', device, getPicks(parts));
  app.post('/api/picks/forget', device, postForgetPicks(parts));
  app.get('/api/script-uses', device, getScriptUses(parts));
  app.post('/api/inbox', device, postItem(parts));
  app.post('/api/inbox/withdraw', device, postWithdraw(parts));
  app.get('/api/inbox', device, getInbox(parts));
  app.get('/api/inbox/script', lead, getInboxScript(parts));
  app.post('/api/inbox/settle', lead, postSettle(parts));

  app.notFound((context) => context.json(refusalBody('notFound'), 404));
  app.onError(answerError(parts));
  return app;
}

/** A refusal in the protocol's words; anything else is a fault of ours: logged, and told without its inside. */
function answerError({ log, now }: Parts): ErrorHandler<HubEnv> {
  return (error, context) => {
    if (error instanceof Refused) {
      return context.json(refusalBody(error.refusal, error.detail), STATUS[error.refusal], { ...error.headers });
    }
    log?.(faultLine(error, now()));
    return context.json({ detail: 'the hub failed; try again later' }, 500);
  };
}
