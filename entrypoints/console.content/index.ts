import '@/utils/messaging/no-eval';
import { defineContentScript } from '#imports';
import { profileForUrl } from '@/utils/consoles/registry';
import { readSettings } from '@/utils/storage/settings';
import { runConsole } from './run';

export default defineContentScript({
  matches: [
    'https://mms.pinduoduo.com/chat-merchant/*',
    'https://im.jinritemai.com/pc_seller_v2/main/*',
    'https://im.kwaixiaodian.com/workbench*',
    'https://im.kwaixiaodian.com/pc*',
  ],
  runAt: 'document_start',
  async main(ctx) {
    const profile = profileForUrl(location.href);
    if (!profile) return;
    const settings = await readSettings();
    if (settings.consolesOff.includes(profile.id)) return;
    await runConsole(profile, settings, ctx);
  },
});
