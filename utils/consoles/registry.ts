import { matchesUrl } from '@/utils/profiles/match-pattern';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { demo } from '@/utils/consoles/sites/demo';
import { feige } from '@/utils/consoles/sites/feige';
import { jd } from '@/utils/consoles/sites/jd';
import { kuaishou } from '@/utils/consoles/sites/kuaishou';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';
import { youzan } from '@/utils/consoles/sites/youzan';
import { xianyu } from '@/utils/consoles/sites/xianyu';
import { weixinShop } from '@/utils/consoles/sites/weixin-shop';
import { weidian } from '@/utils/consoles/sites/weidian';
import { wangwang } from '@/utils/consoles/sites/wangwang';
import { qianfan } from '@/utils/consoles/sites/qianfan';
import { dianping } from '@/utils/consoles/sites/dianping';
import { amazon } from '@/utils/consoles/sites/amazon';
import { chatwoot } from '@/utils/consoles/sites/chatwoot';
import { etsy } from '@/utils/consoles/sites/etsy';
import { lazada } from '@/utils/consoles/sites/lazada';
import { lineOa } from '@/utils/consoles/sites/line-oa';
import { metaInbox } from '@/utils/consoles/sites/meta-inbox';
import { shopee } from '@/utils/consoles/sites/shopee';
import { tiktokShop } from '@/utils/consoles/sites/tiktok-shop';
import { whatsapp } from '@/utils/consoles/sites/whatsapp';
import { zalo } from '@/utils/consoles/sites/zalo';
import { zendesk } from '@/utils/consoles/sites/zendesk';

/** Every console that Deskmate can read. A new file in `sites/` is entered here; a contract test asks for it. */
export const profiles: readonly ConsoleProfile[] = [
  pinduoduo,
  feige,
  kuaishou,
  jd,
  wangwang,
  weixinShop,
  qianfan,
  xianyu,
  weidian,
  dianping,
  youzan,
  shopee,
  tiktokShop,
  lazada,
  whatsapp,
  lineOa,
  metaInbox,
  zendesk,
  chatwoot,
  etsy,
  amazon,
  zalo,
  demo,
];

/** The profile that claims this address; undefined for any other page. */
export function profileForUrl(url: string): ConsoleProfile | undefined {
  return profiles.find(({ matches }) => matches.some((pattern) => matchesUrl(pattern, url)));
}

/** The profile with this id. */
export function profileOf(consoleId: string): ConsoleProfile | undefined {
  return profiles.find(({ id }) => id === consoleId);
}
