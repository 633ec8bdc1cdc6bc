import { defineWords } from '@/utils/i18n/words';

/** Before a team is joined. */
export const syncWords = defineWords(
  {
    worksAlone: '不加入团队也能正常使用，记录都存在本机。',
  },
  {
    worksAlone: 'Everything works without a team; your records stay on this computer.',
  },
);

/** Why the hub did not do it, and what to do next: one sentence for each `HubFailure['refusal']`. */
export const refusalWords = defineWords(
  {
    protocolTooOld: '插件版本太旧，团队服务器不再支持。请更新插件，更新后会自动继续同步。',
    protocolTooNew: '插件比团队服务器新。请让主管升级服务器，升级后会自动继续同步。',
    badCode: '邀请码不对或已过期。请核对后重输，或向主管要一个新的。',
    codeUsedUp: '邀请码的名额已用完。请向主管要一个新的。',
    badToken: '团队服务器不认识这台设备。请用新的邀请码重新加入；本机记录不会丢。',
    revoked: '主管已停用这台设备。如需继续使用，请向主管要新的邀请码重新加入；本机记录不会丢。',
    forbidden: '只有主管可以这样做。请找主管操作。',
    badRequest: '团队服务器看不懂这次请求。请更新插件；更新后仍然如此，请告诉主管。',
    tooLarge: '一次发送的内容太大。请缩短时间范围或精简手册后再试。',
    tooOften: '尝试太频繁。请等几分钟再试。',
    conflict: '您编辑期间，别人已发布了新版本。请先获取最新手册，对照后再发布。',
    notFound: '要操作的对象已不存在。请刷新后再看。',
    unreachable: '连不上团队服务器。请检查网络和地址；恢复后会自动继续同步，记录不会丢。',
    notAHub: '这个地址不是 Deskmate 团队服务器。请核对地址；如果在用公共网络，请先登录网络。',
  },
  {
    protocolTooOld: 'This extension is too old for the team hub. Update it; syncing then goes on by itself.',
    protocolTooNew:
      'This extension is newer than the team hub. Ask your lead to update the hub; syncing then goes on by itself.',
    badCode: 'The invitation code is wrong or has expired. Check it, or ask your lead for a new one.',
    codeUsedUp: 'The invitation code has no uses left. Ask your lead for a new one.',
    badToken:
      'The hub does not know this device. Join again with a new invitation code; nothing on this computer is lost.',
    revoked:
      'Your lead has shut this device out. To go on, join again with a new invitation code; nothing on this computer is lost.',
    forbidden: 'Only a lead can do this. Ask your lead.',
    badRequest: 'The hub did not understand the request. Update the extension; if that does not help, tell your lead.',
    tooLarge: 'That is too much at once. Choose a shorter period, or shorten the handbook, and try again.',
    tooOften: 'Too many tries. Wait a few minutes and try again.',
    conflict:
      'Someone published a new version while you were editing. Get the latest handbook, compare, then publish again.',
    notFound: 'It no longer exists. Refresh to see what is there now.',
    unreachable:
      'The hub cannot be reached. Check the network and the address; syncing goes on by itself and nothing is lost.',
    notAHub: 'There is no Deskmate hub at this address. Check it; on a guest network, sign in to the network first.',
  },
);

/** Why a hub address was not taken: one sentence for each `HubUrlFault`. */
export const hubUrlWords = defineWords(
  {
    empty: '请输入团队服务器地址，例如 hub.example.com。',
    notAnAddress: '这不是有效的地址。请向主管要地址，例如 hub.example.com:8787。',
    scheme: '地址应以 https:// 开头。',
    credentials: '地址里不要写账号和密码，只写服务器地址。',
    insecure: '外网地址必须用 https://，否则数据会被别人看到。请改成 https://，或让主管配置证书。',
  },
  {
    empty: 'Enter the address of the team hub, e.g. hub.example.com.',
    notAnAddress: 'This is not a valid address. Ask your lead for it; it looks like hub.example.com:8787.',
    scheme: 'The address begins with https://.',
    credentials: 'Leave user name and password out of the address.',
    insecure:
      'On the internet the address must use https://, or others could read along. Use https://, or ask your lead to set up a certificate.',
  },
);
