import { defineWords } from './words';

/** Facts the hub would not take: how many, why, and what to do about it. */
export const refusedWords = defineWords(
  {
    title: '团队没有收下的记录',
    count: '{n} 条，最近 {time}',
    intro: '这些记录都留在本机，本机的计数照常；团队计数里没有它们。',
    otherAgent: '记录写的是团队里另一位客服，服务器不让代写。',
    otherAgentTodo: '这台电脑换人用时请先退出团队，再用自己的邀请码加入。这些记录不必再发。',
    version: '团队服务器版本旧，还不认识这种记录。',
    versionTodo: '请主管升级服务器，升级后点「再发一次」。',
    format: '服务器看不懂这种记录。',
    formatTodo: '请更新插件，或请主管升级服务器，再点「再发一次」；仍然不收，请把下面的原因发给主管。',
    said: '服务器的原话：{said}',
    atField: '字段 {field}：{said}',
    again: '再发一次',
    sending: '正在发…',
    sent: '已重新发送，团队都收下了。',
    refusedAgain: '发过了，仍有 {n} 条没有收下。',
    waits: '暂时发不出去，已放回待上传，会自动再发。',
  },
  {
    title: 'Records the team did not take',
    count: '{n}, the last {time}',
    intro: "They stay on this computer and count in its own tallies; the team's tallies are without them.",
    otherAgent: 'They carry the name of another agent of the team, and nobody may write for somebody else.',
    otherAgentTodo:
      'When another person takes over this computer: leave the team first, then join with your own code. These need not be sent again.',
    version: 'The team hub is too old for records of this kind.',
    versionTodo: 'Ask your lead to update the hub, then press Send again.',
    format: 'The hub does not understand records of this kind.',
    formatTodo:
      'Update the extension, or ask your lead to update the hub, then press Send again. If that does not help, tell your lead the reason below.',
    said: 'The hub said: {said}',
    atField: 'field {field}: {said}',
    again: 'Send again',
    sending: 'Sending…',
    sent: 'Sent again, and the team took all of them.',
    refusedAgain: 'Sent again; {n} were still not taken.',
    waits: 'They cannot be sent just now; they wait and are sent by themselves.',
  },
);
