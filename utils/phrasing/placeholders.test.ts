import { describe, expect, it } from 'vitest';
import { findPlaceholders } from './placeholders';

const found = (draft: string) => findPlaceholders(draft).map(({ start, end }) => draft.slice(start, end));

describe('findPlaceholders', () => {
  it.each([
    ['您好{买家}', '{买家}'],
    ['{{ name }} hi', '{{ name }}'],
    ['${name} hi', '${name}'],
    ['单号【快递单号】', '【快递单号】'],
    ['Hi [first name]', '[first name]'],
    ['单号：【 】', '【 】'],
    ['单号____', '____'],
    ['预计XX天到', 'XX'],
    ['亲爱的xx，您好', 'xx'],
    ['号码是 ×× 吗', '××'],
  ])('finds the blank in %s', (draft, blank) => {
    expect(found(draft)).toEqual([blank]);
  });

  it.each(['【温馨提示】', '[微笑]', 'XXL', 'XX码', '2XX', 'thanks xx', 'x', '^_^', '型号 XX-12', '(好的)', 'size XX'])(
    'finds none in %s',
    (draft) => {
      expect(found(draft)).toEqual([]);
    },
  );
});
