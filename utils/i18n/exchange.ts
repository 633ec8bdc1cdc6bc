import { defineWords } from './words';

/** The columns of an exported table of scripts, in its order. A table is read back by these names in either language. */
export const scriptColumnWords = defineWords(
  {
    part: '分类',
    title: '标题',
    text: '内容',
    shortcut: '快捷编码',
    tags: '标签',
    buyerSays: '买家问',
    language: '语言',
    consoles: '平台',
    shops: '店铺',
    validFrom: '启用日',
    validTo: '停用日',
    why: '为什么这样说',
    owner: '负责人',
    ladder: '阶梯',
  },
  {
    part: 'Part',
    title: 'Title',
    text: 'Text',
    shortcut: 'Shortcut',
    tags: 'Tags',
    buyerSays: 'Buyer says',
    language: 'Language',
    consoles: 'Consoles',
    shops: 'Shops',
    validFrom: 'First day',
    validTo: 'Last day',
    why: 'Why',
    owner: 'Owner',
    ladder: 'Ladder',
  },
);
