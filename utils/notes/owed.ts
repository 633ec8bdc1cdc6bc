import type { NoteTemplate, PlaybookStep } from '@/utils/handbook/schema';

/** Sentences, each with its question mark; clauses of one. */
const SENTENCE = /(?:(?!\.\s)[^。;!?\n\r])+\??/gu;
/** Left of an action: 不能给您退款 owes nothing, nor what the buyer said or what somebody else will do. */
const TURNED =
  /不能|不是|无法|没法|没办法|不可以|不支持|不会|不用|不需要|无需|不必|不给|不予|暂不|不再|没有|未|尚未|还没|是否|[要需]不[要需]|(?<![给帮为替跟])[您你](?:说|要求|申请|提)|谁说|\b(?:can't|cannot|can not|won't|unable to|don't|do not|not|no|if you|should i|would you|do you)\b/iu;
/** Not the agent's to do, unless they are the one who sees to it. */
const OTHERS =
  /(?<!(?:我|帮您|联系|催|让|叫|请).{0,6})(?:商家|卖家|平台|系统|厂家|银行|快递公司|官方|支付宝)|\b(?:amazon|ebay|paypal|the (?:seller|platform|bank|carrier))\b/iu;
/** Right of it: 给您补发不了. */
const UNDONE = /^.{0,6}(?:不了|不行|不可以|不成|做不到|没办法)/u;
const ASKED = /吗|[呢么](?:\?|$)|\?$|还是/u;
/** What it hangs on: said in its own clause, or in one before it in the sentence. */
const IF =
  /如果|要是|若是|假如|万一|一旦|只要|除非|的话|(?:收到|签收|退回|寄回|审核|验收).{0,4}后|(?:^|签收.{0,3})(?:有|发现).{0,4}(?:问题|破损|瑕疵|少件)|\d天内|坏了包|\b(?:if|unless|in case|once (?:we receive|you))\b/iu;
/** How and when, not what: 给您退一下款 says 给您退款. */
const ASIDE = /一下|马上|立刻|立即|这就|现在|今天|今日|明天|全额/gu;

function clauses(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('’', "'").toLowerCase();
  return (plain.match(SENTENCE) ?? []).flatMap((sentence) => {
    const parts = sentence.split(',');
    const hangs = parts.findIndex((part) => IF.test(part));
    return (hangs < 0 ? parts : parts.slice(0, hangs)).filter((part) => !ASKED.test(part));
  });
}

/** A Latin word must stand alone; hanzi need no boundary. */
function placeOf(clause: string, word: string): number {
  const wanted = word.normalize('NFKC').toLowerCase();
  for (let at = clause.indexOf(wanted); at >= 0; at = clause.indexOf(wanted, at + 1)) {
    const joined = /^[a-z0-9]/.test(wanted) && /[a-z0-9]$/.test(clause.slice(0, at));
    const runsOn = /[a-z0-9]$/.test(wanted) && /^[a-z0-9]/.test(clause.slice(at + wanted.length));
    if (!joined && !runsOn) return at;
  }
  return -1;
}

function promises(clause: string, word: string): boolean {
  return [clause, clause.replace(ASIDE, '')].some((said) => {
    const at = placeOf(said, word);
    if (at < 0) return false;
    const left = said.slice(0, at);
    return (
      !TURNED.test(left) && !OTHERS.test(said.slice(0, at + word.length)) && !UNDONE.test(said.slice(at + word.length))
    );
  });
}

/**
 * Which notes a message makes owed. Only for messages that an agent SENT.
 *
 * @param text the message; compared without regard to width and case
 * @returns templates one of whose `owedBy` words stands in a clause that promises it: not refused, asked,
 *   hanging on something or left to somebody else; in their given order
 */
export function owedTemplates(text: string, templates: readonly NoteTemplate[]): NoteTemplate[] {
  const parts = clauses(text);
  return templates.filter(({ owedBy = [] }) =>
    owedBy.some((word) => word.trim() !== '' && parts.some((clause) => promises(clause, word.trim()))),
  );
}

/** The note that a playbook step owes once the talk is there; undefined for none, or when the handbook has it no more. */
export function templateOfStep(step: PlaybookStep, templates: readonly NoteTemplate[]): NoteTemplate | undefined {
  return templates.find(({ id }) => id === step.noteTemplateId);
}
