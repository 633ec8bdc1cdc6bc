/**
 * Disguises of the few short words that matter, by sound, by shape and by initials. Homophones in general are left alone:
 * on real chats two-syllable homophones are wrong nine times in ten. A word with another everyday meaning (威信, 卫星, 平价) stays out
 * or is used only inside a longer term.
 */
const VARIANTS: Record<string, readonly string[]> = {
  微信: [
    ...['薇信', '嶶信', '徽信', '威信', '维信', '葳信', '溦信', '危信', '崴信', '魏信', '蔚信', '薇芯', '薇心', '微芯'],
    ...[
      '微心',
      '威芯',
      '徽芯',
      '薇性',
      '微性',
      '薇x',
      '微x',
      'v信',
      'v芯',
      'v心',
      'v星',
      'wei信',
      'v x',
      '微xin',
      '薇xin',
    ],
    ...['weixin', 'wechat', 'we chat', 'vx', 'wx', 'v信号', '信微', '绿泡泡', '绿色软件'],
  ],
  好评: [
    '好平',
    '好坪',
    '好苹',
    '好萍',
    '号评',
    '浩评',
    '郝评',
    '耗评',
    'hao评',
    '好p',
    'h评',
    '好ping',
    '女子评',
    'haoping',
  ],
  返现: ['反现', '返线', '反线', '返xian', '返献', '返县', '饭现', 'fan现', '返x', 'fanxian', '返钱'],
  五星: ['5星', '五颗星', '5颗星', '五个星', '5个星', '午星', '伍星', '5分'],
  晒图: ['晒单', '筛图', '塞图', '晒照', '晒买家秀'],
  支付宝: ['支付保', '支付饱', '吱付宝', '只付宝', '付宝', 'zfb', '支fu宝', '支付b', 'alipay', 'zhifubao', '支付bao'],
  转账: ['转帐', '转仗', 'zhuanzhang', '转zhang'],
  淘宝: ['掏宝', '桃宝', '陶宝', '淘bao', '某宝', 't宝', 'taobao', '萄宝'],
  天猫: ['某猫', '天喵', 'tmall', '田猫'],
  拼多多: ['拼夕夕', '并多多', '拼哆哆', 'p多多', '某多多', '拼dd', 'pdd', 'pinduoduo'],
  京东: ['某东', '京冬', '惊东', 'jd', 'jingdong', '狗东'],
  抖音: ['某音', '抖阴', '斗音', '豆音', 'dou音', 'douyin', 'dy'],
  快手: ['某手', '筷手', 'kuaishou'],
  小红书: ['小红薯', '小洪书', '某红书', '小红shu', 'xhs', '红薯书'],
  公众号: ['公纵号', '公种号', '公仲号', '公重号', '公众hao', 'gzh', '工众号', '公zhong号'],
  扣扣: ['扣q', '蔻蔻', 'q扣', '叩叩', 'kouk', 'qiuqiu'],
  企鹅: ['企额', '企饿', '启鹅', '企e', '企俄', '气鹅'],
  手机号: ['手机呺', '首机号', 'shouji号', '手ji号', 'sj号', '手机hao'],
  二维码: ['二唯码', '2维码', '二微码', '二维吗', '二w码', 'erweima'],
  最: ['蕞', '罪', '醉', 'zui'],
  第一: ['第1', '弟一', '帝一', '地一'],
  绝对: ['决对', '绝队', '厥对', 'jue对'],
  顶级: ['鼎级', '顶极', '鼎极', '丁级', 'ding级'],
  根治: ['gen治', '跟治', '根之', '亘治'],
  傻逼: ['傻b', '煞笔', '沙比', '沙币', '傻x', '傻叉', '啥比', '杀币', '傻屄', '傻13', '傻比', '纱布比'],
  刷单: ['刷dan', '耍单', '唰单', 's单', '刷d'],
};
const WORDS = Object.keys(VARIANTS);
const ANY_WORD = new RegExp(WORDS.join('|'), 'u');
/** More forms than this of one term come from words that hold several disguisable words; the rest is left out. */
const MOST_FORMS = 80;

/**
 * A term in every form it is written in.
 *
 * @returns the term itself first, then its disguises; never more than 80
 */
export function formsOf(term: string): string[] {
  let forms = [term];
  if (!ANY_WORD.test(term)) return forms;
  for (const word of WORDS) {
    if (!term.includes(word)) continue;
    const disguises = VARIANTS[word] ?? [];
    forms = forms.flatMap((form) => [form, ...disguises.map((disguise) => form.replaceAll(word, disguise))]);
  }
  return forms.slice(0, MOST_FORMS);
}
