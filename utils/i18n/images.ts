import { defineWords } from './words';

/** Images of a script in the panel: told of before it is inserted, offered by hand where the page does not take them. */
export const imageWords = defineWords(
  {
    count: '{n} 张图',
    names: '带图：{names}',
    tray: '话术里的图片',
    notTaken: '这个页面不收插入的图片，请拖进去，或复制后粘贴：',
    given: '图片已交给页面。没有出现的话，请拖进去，或复制后粘贴：',
    drag: '图片「{name}」，可拖进页面',
    copy: '复制图片「{name}」',
    close: '收起图片',
  },
  {
    count: 'Images: {n}',
    names: 'With images: {names}',
    tray: 'Images of the script',
    notTaken: 'This page takes no inserted images. Drag them in, or copy and paste:',
    given: 'The page was given the images. If none came up, drag them in, or copy and paste:',
    drag: 'Image “{name}”: drag it into the page',
    copy: 'Copy image “{name}”',
    close: 'Put the images away',
  },
);
