/** What in a folded text (lower case, plain digits and letters) could tell who wrote it; a match goes whole, or what its group `it` holds. */

/** A digit in any shape that folding leaves: 0–9, and hanzi read as digits on the telephone. */
export const DIGITS = '0-9零〇洞两拐勾一壹幺弌二贰弍三叁弎四肆五伍六陆七柒八捌九玖';
/** Signs without a meaning, and what is said for a hyphen when a number is dictated. */
const BETWEEN = '(?:[^\\p{L}\\p{N}]|[杠横空点转])';

const NUMBERS: readonly RegExp[] = [
  // Five in one piece; seven with any signs between them: a price or two sizes (160 100) tell nobody's name.
  new RegExp(`[a-z_-]*[${DIGITS}]{5,}[a-z_-]*`, 'gu'),
  new RegExp(`[${DIGITS}](?:${BETWEEN}{0,12}[${DIGITS}]){6,}`, 'gu'),
  // One by one: 1 3 8 1 2.
  new RegExp(`(?<![${DIGITS}])[${DIGITS}](?:${BETWEEN}{1,12}[${DIGITS}](?![${DIGITS}])){4,}`, 'gu'),
  /(?<![a-z])(?:ling|yi|yao|er|san|si|wu|liu|qi|ba|jiu)(?:[\s.-]{0,3}(?:ling|yi|yao|er|san|si|wu|liu|qi|ba|jiu)){6,}(?![a-z])/gu,
  // Five digits within one word of letters and digits: a1b2c3d4e5.
  /(?<![a-z0-9])(?=(?:[a-z_-]{0,12}\d){5})[a-z0-9_-]{6,}/gu,
];

const ACCOUNTS: readonly RegExp[] = [
  /[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)*/gu,
  /https?:\/\/\S+/gu,
  // Behind the word for it and a mark (号, id, a colon, 是) whatever stands there; without a mark what looks like no plain word.
  /(?:[微薇威v][^\p{L}\p{N}]{0,3}信|(?<![a-z])(?:weixin|wechat|vx|wx|qq|line|whatsapp|telegram|tg|skype|kakao|tel|phone|mobile)|扣扣|企鹅|支付宝|旺旺|电话|手机|账号|帐号|邮箱)(?:(?:号码|号|账号|帐号|群|\s?id|\s?number)[\s:是为=.,\-]{0,4}|\s{0,2}(?:[:是为=]|is\b)[\s:是为=]{0,3})(?<it>[a-z0-9_@][\w@.-]*)/gu,
  /(?:[微薇威v][^\p{L}\p{N}]{0,3}信|(?<![a-z])(?:weixin|wechat|vx|wx|qq|line|whatsapp|telegram|tg|skype)|扣扣|企鹅|支付宝|旺旺)[\s.,\-]{0,3}(?<it>(?=[\w-]*[\d_-])[\w-]{4,}|(?<=[\p{Script=Han}][\s.,\-]{0,3})[a-z][\w-]{4,})/gu,
];

const SURNAMES =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来])';
const HAN = '\\p{Script=Han}';
/** A name ends here. */
const ENDS = `(?=$|[^${HAN}\\p{L}\\p{N}])`;

const NAMES: readonly RegExp[] = [
  new RegExp(
    `(?:我名?叫|叫我|姓名|名字[是叫]?|收件人|收货人|联系人|签收人|真名)[^\\p{L}\\p{N}*]{0,3}[是为叫写填]?[^\\p{L}\\p{N}*]{0,3}(?<it>${SURNAMES}${HAN}{1,2})`,
    'gu',
  ),
  new RegExp(
    `(?:我名?叫|叫我|(?:姓名|名字|收件人|收货人|联系人|签收人|真名)[^\\p{L}\\p{N}*]{0,3}(?:[是为叫:]))[^\\p{L}\\p{N}*]{0,3}(?<it>${HAN}{2,4})${ENDS}`,
    'gu',
  ),
  new RegExp(`我是[^\\p{L}\\p{N}*]{0,2}(?<it>${HAN}{2,3})${ENDS}`, 'gu'),
  new RegExp(`(?<it>${SURNAMES}${HAN}{0,2})(?=先生|女士|小姐|太太)`, 'gu'),
  // A name by itself before or behind what was taken out: 王小明 ***.
  new RegExp(
    `(?<![${HAN}\\p{L}\\p{N}])(?!单号|包裹|金额|文件|方便|成功|高度|安装|路上|向你|温馨|关于)(?<it>${SURNAMES}${HAN}{1,2})(?=[\\s,.:]{0,3}\\*{3})`,
    'gu',
  ),
  new RegExp(`(?<=\\*{3}[\\s,.:]{1,3})(?<it>${SURNAMES}${HAN}{1,2})${ENDS}`, 'gu'),
  /(?:\bmy (?:full )?name(?: is|'s)|\b(?:name|recipient|receiver|consignee)\s?[:=]|\bcall me)\s{0,3}(?<it>[\p{L}'-]+(?: (?!and|i|my|the|can|how|please|where|when|is|what|who|will|but|from|with)[\p{L}'-]+)?)/gu,
];

/** 地区 and 城市 are words; 市 and 区 behind a name are a place. */
const UNIT = '(?:省|自治[区州]|(?<![超城门上夜])市|(?<![地社小专])区|县|旗|镇|乡|街道|村)';
const ROAD = '(?:大道|路|街|巷|弄|胡同|小区|花园|公寓|大厦|广场|新村|校区|大学)';
const HOUSE = '(?:号楼|号院|号|栋|幢|座|楼|层|单元|室|弄|房|户)';
/** What may follow of a house, a floor, a room. */
const TAIL = `(?:[\\s,#-]{0,2}[a-z0-9${HAN}]{0,8}?[a-z0-9一二三四五六七八九十]\\s?${HOUSE})*(?:[\\s#-]{0,2}[a-z]?\\d{1,4}(?![\\d${HAN}]))?`;

const PLACES: readonly RegExp[] = [
  new RegExp(
    `(?:${HAN}{1,7}?${UNIT}[\\s,]{0,2}){2,}(?:[${HAN}a-z0-9]{1,10}?(?:${ROAD}|村))?(?:[a-z0-9-]{1,6}${HOUSE})?${TAIL}`,
    'gu',
  ),
  new RegExp(
    `(?:${HAN}{1,7}?${UNIT}[\\s,]{0,2})?[${HAN}\\d]{1,10}?(?:${ROAD}|${UNIT})[\\s,]{0,2}(?=[${HAN}a-z0-9#-]{0,12}[a-z0-9一二三四五六七八九十])[${HAN}a-z0-9#-]{0,12}?${HOUSE}${TAIL}`,
    'gu',
  ),
  new RegExp(
    `[a-z0-9一二三四五六七八九十]{1,3}\\s?[栋幢座][\\s-]{0,2}(?:[a-z0-9一二三四五六七八九十]{1,4}\\s?(?:单元|楼|层)[\\s-]{0,2})?[a-z]?\\d{2,4}室?`,
    'gu',
  ),
  // Behind the word and a colon all of it, to the clause's end.
  /(?:地址|寄到|送到|发到|寄往|邮寄地)[改换]?[成到为]?\s?:\s?(?<it>[^,;!?。\n]{3,60})/gu,
  /\b\d{1,5}[a-z]?,? (?:[a-z.']+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way)\b\.?/gu,
];

/** All of it, in the order in which it is looked for: names stand last, because a number beside them gives them away. */
export const PRIVATE: readonly RegExp[] = [...ACCOUNTS, ...PLACES, ...NUMBERS, ...NAMES];
