import { defineWords } from '@/utils/i18n/words';

/** The page at the hub's address. */
export const frontPageWords = defineWords(
  {
    title: '客服同桌 · 团队服务器',
    what: '这里为客服团队汇总记录、发放手册。页面上没有任何数据。',
    next: '客服：请在插件「团队」页填写这个地址和主管给的邀请码。',
  },
  {
    title: 'Deskmate team hub',
    what: 'It gathers a customer-service team’s records and hands out its handbook. There is no data on this page.',
    next: 'Agents: enter this address and your lead’s invitation code on the Team page of the extension.',
  },
);

/** What the hub says in the terminal. */
export const terminalWords = defineWords(
  {
    listening: '团队「{team}」的服务器已启动：{url}',
    stored: '数据在 {place}',
    invitation: '{role}邀请码（只显示这一次，{days} 天内有效，可用 {uses} 次）：{code}',
    lead: '主管',
    agent: '客服',
    plain: '注意：服务器对外开放了，但没有 https。除内网外，请在前面加一个带证书的反向代理（见 docs/hub.md）。',
    stopping: '正在停止…',
    help: '用法：npm run hub -- [--invite agent|lead [--uses 次数] [--days 天数]] [--new-team]\n环境变量：DATABASE_URL、DESKMATE_HUB_DATA、DESKMATE_TEAM、DESKMATE_BEHIND_PROXY、PORT、HOST（见 docs/hub.md）',
  },
  {
    listening: 'The hub of team “{team}” is running: {url}',
    stored: 'Its data is in {place}',
    invitation: 'Invitation code for: {role} (shown this once, valid {days} days, {uses} uses): {code}',
    lead: 'lead',
    agent: 'agent',
    plain:
      'Note: the hub is open to the network without https. Outside an office network put a proxy with a certificate before it (docs/hub.md).',
    stopping: 'Stopping…',
    help: 'Usage: npm run hub -- [--invite agent|lead [--uses N] [--days N]] [--new-team]\nEnvironment: DATABASE_URL, DESKMATE_HUB_DATA, DESKMATE_TEAM, DESKMATE_BEHIND_PROXY, PORT, HOST (docs/hub.md)',
  },
);
