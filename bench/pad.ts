import { seededRandom } from '@/bench/library';
import { PARTS, type Script } from '@/utils/handbook/schema';

/**
 * Words of other trades (banks, hospitals, schools, travel, property, kitchens …): what a grown library is padded with. Written for this
 * project; none of them is taken from the libraries that are searched.
 */
const THINGS =
  '贷款 利率 存折 理财 基金 股票 保险 保单 理赔 社保 公积金 税务 执照 公证 签证 护照 驾照 违章 停车 加油 轮胎 机油 年检 车险 航班 机票 登机 行李 酒店 民宿 景区 门票 导游 火车 高铁 地铁 公交 船票 ' +
  '挂号 门诊 病历 体检 疫苗 牙齿 眼镜 配镜 血压 药方 住院 护士 康复 中医 针灸 食谱 火锅 烧烤 面条 饺子 蛋糕 咖啡 奶茶 外卖 餐桌 厨师 菜单 包厢 宴席 早餐 水果 蔬菜 牛肉 海鲜 大米 ' +
  '学校 课程 作业 考试 成绩 报名 学费 奖学金 宿舍 图书 论文 老师 家长 补习 钢琴 舞蹈 绘画 书法 游泳 篮球 健身 瑜伽 马拉松 球票 教练 房租 房产 物业 电梯 门禁 车位 装修 瓷砖 地板 油漆 ' +
  '水管 电表 燃气 宽带 路由 话费 流量 套餐 号段 短信 邮箱 密码锁 电脑 打印 硬盘 软件 网站 域名 服务器 简历 面试 工资 加班 年假 合同 律师 法院 仲裁 专利 商标 展会 会议 投影 名片 招标 ' +
  '农田 种子 肥料 果园 鱼塘 养鸡 奶牛 兽医 宠物 猫粮 狗窝 花盆 绿植 草坪 木材 钢筋 水泥 吊车 矿山 电池组 光伏 风扇 锅炉 仪表 阀门 轴承 模具 焊接 喷涂 染料 纱线 电影 剧院 唱片 吉他 摄影 婚礼 婚纱 月嫂 保洁 搬家 开锁 消防 保安 快照 档案 户口 居住证 选民 志愿 献血';
const DEEDS =
  '办理 续签 注销 转让 登记 缴纳 预约 改签 延期 升舱 托管 评估 抵押 年审 复查 化验 报销 复印 盖章 备案 招聘 培训 排课 补考 转学 毕业 租赁 过户 验收 检修 清洗 养护 安检 接送 寄存 点餐 配送点 试听 试驾 投保 ' +
  '续保 退保 开户 销户 挂失 冻结 解冻 授权 委托 举报 申诉 监测 播种 灌溉 采摘 喂养 训练 彩排 演出 拍摄 剪辑 翻译 校对 排版 印刷 装订 归档 借阅';
const SIDES =
  '须知 条件 材料 时限 窗口 名单 标准 范围 手册 指南 案例 模板 记录 计划 安排 频率 等级 年限 额度 比例 周期 区别 技巧 禁忌 好处 风险 原理 由来 常识 误区 对象 负责人 联系人 场地 人数 天数 温度 剂量 路线 时刻表';
const ENGLISH =
  'loan mortgage pension visa passport clinic dentist surgery lecture tuition dormitory ferry runway hotel museum orchestra violin marathon referee mortgagee plumber carpenter boiler turbine harvest orchard fertilizer kennel aquarium theatre census ballot lawsuit patent trademark payroll vacancy';
const ENGLISH_SIDES =
  'opening hours|checklist|appointment|renewal|fees|deadline|requirements|regulations|timetable|insurance|contract';

const CLAUSES = [
  '{a}的{b}请提前三天准备好',
  '需要{b}的请到二楼{a}柜台',
  '{a}每年只能{b}一次',
  '本月起{a}由专人负责{b}',
  '{a}与{c}不能同时{b}',
  '先看{a}的{s}再决定要不要{b}',
  '带上证件就能{b}{a}',
  '{c}的{s}写在墙上的牌子上',
  '如果{a}出了岔子就找{c}的同事',
  '{b}以前把{c}关掉',
];

type Pick = <T>(from: readonly T[]) => T;
type Words = { things: string[]; deeds: string[]; sides: string[]; english: string[]; englishSides: string[] };

function chineseTitle(words: Words, pick: Pick): string {
  const [thing, other, deed, side] = [pick(words.things), pick(words.things), pick(words.deeds), pick(words.sides)];
  return pick([
    `${thing}${deed}${side}`,
    `${thing}${side}`,
    `${deed}${thing}${side}`,
    `${thing}和${other}${side}`,
    `怎么${deed}${thing}`,
    `${thing}能不能${deed}`,
    `${other}${thing}${deed}`,
    `${thing}${deed}要多久`,
  ]);
}

function chineseText(words: Words, pick: Pick): string {
  const [a, b, c, s] = [pick(words.things), pick(words.deeds), pick(words.things), pick(words.sides)];
  const clause = () =>
    pick(CLAUSES).replaceAll('{a}', a).replaceAll('{b}', b).replaceAll('{c}', c).replaceAll('{s}', s);
  return `${clause()}，${clause()}。${clause()}。`;
}

/** Both in their own order, the given scripts strewn evenly: an engine that prefers what stands first gains nothing. */
function strewn(scripts: readonly Script[], padding: readonly Script[]): Script[] {
  const each = padding.length / Math.max(1, scripts.length);
  const all = scripts.flatMap((script, at) => [
    ...padding.slice(Math.round(at * each), Math.round((at + 1) * each)),
    script,
  ]);
  return scripts.length === 0 ? [...padding] : all;
}

/**
 * Grows a library to `size` with scripts of other trades, about one in twelve English: the same for every run. They share sounds, initials and
 * common characters with a shop's scripts, and are never the answer to a shop's query. Their titles are long and short ones; they have no shortcuts.
 */
export function padLibrary(scripts: readonly Script[], size: number, seed = 11): Script[] {
  const random = seededRandom(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!;
  const split = (text: string) => text.split(' ');
  const words: Words = {
    things: split(THINGS),
    deeds: split(DEEDS),
    sides: split(SIDES),
    english: split(ENGLISH),
    englishSides: ENGLISH_SIDES.split('|'),
  };
  const padding: Script[] = [];
  const titles = new Set(scripts.map(({ title }) => title));
  while (scripts.length + padding.length < size) {
    const english = random() < 1 / 12;
    const title = english
      ? `${pick(words.english)} ${pick(words.english)} ${pick(words.englishSides)}`
      : chineseTitle(words, pick);
    if (titles.has(title)) continue;
    titles.add(title);
    padding.push({
      id: `pad-${String(padding.length)}`,
      part: pick(PARTS),
      title,
      text: english
        ? `Please ask for the ${pick(words.english)} ${pick(words.englishSides)}.`
        : chineseText(words, pick),
      language: english ? 'en' : 'zh',
      tags: english ? [pick(words.english)] : [pick(words.things), pick(words.deeds)],
    });
  }
  return strewn(scripts, padding);
}
