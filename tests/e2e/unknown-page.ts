import { fixturePage } from '../fixtures/pages';

/** An address that no profile claims, on a host that the build for trials may reach. */
export const UNKNOWN_URL = 'http://127.0.0.1/unknown/chat';

/** Everything by which the page of 拼多多 could be known: classes, ids and attributes of the console's own. */
const NAMES = [
  'middlePanel_list_',
  'msgListContainer',
  'replyTextarea',
  'chatWindowHeader',
  'right-panel-container',
  'LoginUserInfo-mainTitle-text',
  'chat-unreply-over-time',
  'chat-unreply-time',
  'chat-message-content',
  'chat-item-box',
  'chat-item',
  'chat-nickname',
  'nickname-span',
  'chat-time',
  'msg-content-box',
  'msg-content',
  'msg-system',
  'msg-list',
  'message-time',
  'system-msg-31',
  'image-msg',
  'history-box',
  'already-unreply',
  'timeout-unreply',
  'buyer-item',
  'cs-item',
  'robot-text',
  'good-card',
  'good-info',
  'currentuid',
  'data-random',
  'reply-box',
  'send-btn',
  'base-info',
  'content-box',
  'onemsg',
  'clearfix',
  'placeholder="请输入回复内容"',
];

/**
 * A live copy of that page with no name left on it: every class a hash of this release, no ids on rows, no hooks. It works as
 * before: buyers speak through `fixture`, Enter sends.
 */
export function unknownPage(release: string): string {
  const { html } = fixturePage('pinduoduo');
  const bare = html
    .replace("{ class: 'clearfix onemsg', id }", "{ class: 'clearfix onemsg' }")
    .replaceAll("{ class: 'clearfix onemsg', id }", "{ class: 'clearfix onemsg' }");
  const hidden = NAMES.reduce(
    (text, name) => text.replaceAll(name, name.includes('=') ? '' : hashOf(name, release)),
    bare,
  );
  return hidden.replace(/\bfx-[a-z]+(?:-[a-z]+)*/g, (name) => hashOf(name, release));
}

/** Every name of 经营宝's page, whose chat lies in an open shadow root. */
const SHADOW_NAMES = [
  'wujie-app',
  'dzim-chat-list-container',
  'chat-list-item-wrapper',
  'chat-list-item',
  'chat-list',
  'list-container',
  'userinfo-username',
  'userinfo-name-show',
  'userinfo-from-shop',
  'message-cell-container',
  'message-wrapper',
  'right-message',
  'left-message',
  'text-message',
  'shop-text',
  'normal-text',
  'rich-message',
  'mtd-badge-position',
  'mtd-badge-text',
  'mtd-badge',
  'dzim-input-area',
  'dzim-chat-input-wrapper',
  'dzim-chat-input-container',
  'dzim-chat-input-send',
  'dzim-button-primary',
  'dzim-button',
  'send-button',
  'user-center',
];

/** A page without names whose whole chat lies in an open shadow root. */
export function shadowPage(release: string): string {
  const { html } = fixturePage('dianping');
  const hidden = SHADOW_NAMES.reduce(
    (text, name) => text.replaceAll(name, name === 'wujie-app' ? 'x-app' : hashOf(name, release)),
    html,
  );
  return hidden.replace(/\bfx-[a-z]+(?:-[a-z]+)*/g, (name) => hashOf(name, release)).replaceAll('lx-mv', 'data-v-1');
}

/** The page of `unknownPage` at the address of its frame. */
export function framedPage(): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>客服中心</title></head>
    <body style="margin:0"><iframe src="/unknown/inner" style="border:0;width:100vw;height:100vh"></iframe></body></html>`;
}

function hashOf(name: string, release: string): string {
  let number = 2166136261;
  for (const character of `${release}/${name}`) number = Math.imul(number ^ character.charCodeAt(0), 16777619) >>> 0;
  return `x${number.toString(36).padStart(7, '0').slice(0, 4)}${number % 10}k${(number >>> 8) % 10}`;
}
