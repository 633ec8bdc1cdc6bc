import type { PromiseKind } from '@/utils/facts/kinds';
import type { PromiseRow } from './row';

const CLAUSE_END = /[，,。；;！!？?\n\r]|\.\s/u;
/** Not done yet, still to be done, or asked: a clause with one of these finishes nothing. */
const UNDONE =
  /没有?(?!问题)|未|尚|还要|还在|稍等|等(?:一?下|会)|马上|尽快|会给|将|如果|要是|是否|吗|\b(?:not|n't|yet|will|'ll|if|going to|please wait|moment)\b|n't\b/iu;

const TOLD =
  /(?:查|核实|核对|问|确认|了解|联系|反馈)(?:到|过|好|清楚|完|上)?了(?!解)|经(?:查询|核实|核查|确认)|(?:查询|核实|反馈)(?:结果|下来|到)|(?:仓库|快递|物流|网点|财务|技术|主管|师傅|厂家|同事)(?:那边|这边|已经?)?(?:说|回复|反馈|表示|告知|答复)|久等|结果(?:是|出来)|\b(?:i(?:'ve| have)? (?:checked|confirmed|asked|heard back|looked into)|(?:the )?(?:warehouse|courier|carrier|team|supplier|manager) (?:says?|said|told|confirmed|replied|got back)|it turns out|thank you for waiting|thanks for waiting|as promised|here is the update)\b/iu;

/** How an agent says that it is done. A `reply` or `check` is done by an answer; what is `other` only the agent can tell. */
const DONE: Readonly<Record<PromiseKind, RegExp | undefined>> = {
  reply: TOLD,
  check: TOLD,
  ship: /已经?(?:.{0,8})(?:发货|发出|寄出|出库|发走|揽收)|(?:发货|发出|寄出|寄走|发走)(?:去|来)?了|(?:快递|物流|运单)?单号(?:是|为|[:：])|\b(?:has been|was|have|is|we(?:'ve)?) (?:now )?(?:shipped|dispatched|sent out|posted)\b|\btracking number is\b/iu,
  resend:
    /已经?(?:.{0,8})(?:补发|补寄|重发|换货|寄出|发出)|(?:补发|补寄|重发|重新发|重新寄)(?:.{0,6})(?:了|单号)|\b(?:replacement|new one|missing part)\b.{0,20}\b(?:has been|was|is) (?:shipped|sent|dispatched|on its way)|\b(?:we(?:'ve)?|i(?:'ve)?) (?:sent|shipped|resent)\b/iu,
  refund:
    /已经?(?:.{0,8})(?:退款|退(?:给|还|回)|打款|转给|赔付|到账|补偿)|(?:退款|打款|转账|补偿|差价|运费)(?:.{0,6})(?:成功|好了|过去了|退了|到账了)|退(?:给您|您|过去|好)?(?:款)?了|\b(?:refunded|refund (?:has been|was|is) (?:issued|processed|sent|done)|credited)\b/iu,
  invoice:
    /(?:发票|专票|普票|收据)(?:.{0,6})(?:开好|开具好|开了|发(?:给|到)?您|寄出|已)|已经?(?:.{0,6})开(?:好|具|票|出)|\binvoice\b.{0,20}\b(?:has been|was|is|attached|sent)\b|\b(?:sent|emailed|attached) (?:you )?(?:the|your) invoice\b/iu,
  change:
    /(?:改|修改|更改|备注|拦截|取消|处理|加急|安排|解决|办)(?:好|成功|完|妥|到位)?了(?!解)|已经?(?:.{0,6})(?:改|修改|更改|备注|拦截|取消|处理|加急|安排|解决)|\b(?:changed|updated|cancelled|canceled|arranged|fixed|sorted)\b/iu,
  visit:
    /师傅(?:.{0,6})(?:已经?|联系|出发|上门了|到了)|(?:约|安排|预约)(?:好|上)?了|\b(?:technician|installer)\b.{0,30}\b(?:has|is|booked|confirmed)\b|\bvisit is (?:booked|confirmed)\b/iu,
  followUp:
    /(?:用|使用|穿|吃|玩|装|效果|收到|宝贝)(?:.{0,8})(?:怎么样|如何|满意|习惯|合适|顺利)|回访|\bhow (?:is|are|was|did)\b.{0,40}\b(?:working|going|fit|like|turn out|it)\b|\bchecking in\b|\bfollowing up\b/iu,
  other: undefined,
};

/** 怎么样 of a follow-up is itself a question. */
const ASKS: readonly PromiseKind[] = ['followUp'];

/** True when a sent message says that what a promise of this kind owed is done. */
export function saysDone(text: string, kind: PromiseKind): boolean {
  const words = DONE[kind];
  return (
    words !== undefined &&
    text
      .slice(0, 4_000)
      .split(CLAUSE_END)
      .some((clause) => words.test(clause) && (ASKS.includes(kind) || !UNDONE.test(clause)))
  );
}

/**
 * The open promises that a later message seems to keep: to be proposed, never settled without the agent.
 *
 * @param sent a message that an agent sent; `atMs` wall ms
 * @returns rows of the same conversation, said before it, the oldest first
 */
export function seemKept(
  rows: readonly PromiseRow[],
  sent: { threadId: string; text: string; atMs: number },
): PromiseRow[] {
  return rows
    .filter(({ state, threadId, saidAtMs }) => state === 'open' && threadId === sent.threadId && saidAtMs < sent.atMs)
    .filter(({ kind }) => saysDone(sent.text, kind))
    .sort((left, right) => left.saidAtMs - right.saidAtMs);
}
