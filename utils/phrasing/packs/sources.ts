import type { PhraseRule } from '@/utils/handbook/schema';

/**
 * Where the starter rules come from. `date` is the day a law or rule took effect where that is known; else the day on which the
 * source was read. A title that says "secondary" is no official page: check the platform's own rules before relying on a figure.
 */
type Source = PhraseRule['source'];
const READ = '2026-11-22';

export const ADVERTISING_LAW: Source = {
  title: '《中华人民共和国广告法》第九条、第五十七条（2021 年修正）',
  date: '2021-04-29',
};
export const ABSOLUTE_GUIDE: Source = {
  title: '市场监管总局《广告绝对化用语执法指南》（据二手转述）',
  url: 'https://www.meiye.net/88225',
  date: READ,
};
export const MEDICAL_CLAIMS: Source = {
  title: '《中华人民共和国广告法》第十六、十七、二十五条（2021 年修正）',
  date: '2021-04-29',
};
export const PAID_REVIEWS: Source = {
  title: '《网络反不正当竞争暂行规定》第九条，2024 年 9 月 1 日施行（据二手转述）',
  date: '2024-09-01',
};
export const CHAT_CASE: Source = {
  title: '客服聊天中承诺“好评返现”被处理的案例（新闻，二手）',
  url: 'https://www.thepaper.cn/newsDetail_forward_29326336',
  date: READ,
};
export const TAOBAO_TABOO: Source = {
  title: '淘宝客服禁语与替代说法（培训文章，二手）',
  url: 'https://lingtaoedu.com/378',
  date: READ,
};
export const TMALL_RED_LINES: Source = {
  title: '天猫八条红线（培训资料，二手，分值以官方规则为准）',
  url: 'https://cornels-photography.com/paper/300980633',
  date: READ,
};
export const FEIGE_RULES: Source = {
  title: '抖店飞鸽客服违规与诱导第三方细则（资讯转载，二手）',
  url: 'https://mmker.cn/article/12818',
  date: READ,
};
export const FEIGE_STEERING: Source = {
  title: '抖音电商“诱导第三方”2025 年 9 月修订（资讯转载，二手）',
  url: 'https://xyk126.net/html/2025-09/964773',
  date: READ,
};
export const JD_SERVICE: Source = {
  title: '京东咚咚消极服务、辱骂、泄露信息处罚（资讯转载，二手）',
  url: 'https://yiqigousc.com/ws/202305/c_72808',
  date: READ,
};
export const PDD_SERVICE: Source = {
  title: '拼多多客服聊天违禁词说明（文章，二手）',
  url: 'https://lbdj.com/zixun/369043324',
  date: READ,
};
export const PERSONAL_DATA: Source = { title: '《中华人民共和国个人信息保护法》', date: '2021-11-01' };
export const CONSUMER_LAW: Source = {
  title: '《中华人民共和国消费者权益保护法》第二十五条；七天无理由退货',
  date: '2014-03-15',
};
export const AMAZON_MESSAGES: Source = {
  title: 'Amazon Communication Guidelines, as told by trade blogs (secondary)',
  url: 'https://www.junglescout.com/blog/amazon-updates-communication-guidelines',
  date: READ,
};
export const EBAY_MESSAGES: Source = {
  title: 'eBay: misusing messages and contact details',
  url: 'https://pages.ebay.com/help/policies/rfe-unwelcome-email-misuse',
  date: READ,
};
export const SHOPEE_CHAT: Source = {
  title: 'Shopee: chat rules for sellers',
  url: 'https://help.shopee.com.my/portal/4/article/78922',
  date: READ,
};
export const LAZADA_OFF_PLATFORM: Source = {
  title: 'Lazada: off-platform transactions',
  url: 'https://community.lazada.com.ph/article/off-platform-transactions-553300-hc',
  date: READ,
};
export const FTC_REVIEWS: Source = {
  title: 'US FTC rule on consumer reviews and testimonials, in force October 2024 (secondary)',
  url: 'https://www.dwt.com/insights/2024/08',
  date: '2024-10-21',
};
export const COUNTERFEITS: Source = {
  title: '《中华人民共和国商标法》第五十七条（2019 年修正）、《产品质量法》第三十九条',
  date: '2019-11-01',
};
export const FAKE_TRADE: Source = {
  title: '《中华人民共和国反不正当竞争法》第八条：虚假交易（2019 年修正）',
  date: '2019-04-23',
};
export const CUSTOMS: Source = {
  title: 'False statements to customs: 19 U.S.C. § 1592; other countries have their own',
  date: READ,
};
export const HOUSE_RULE: Source = { title: '店铺服务规范（入门手册自拟）', date: READ };
export const HOUSE_RULE_EN: Source = { title: 'House style of service, written for the starter handbook', date: READ };
