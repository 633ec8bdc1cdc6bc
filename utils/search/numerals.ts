const NUMERALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 零: '0', 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' }),
);

/** The digit a Chinese numeral stands for, so that 7天 finds 七天. */
export function digitOf(char: string): string | undefined {
  return NUMERALS.get(char);
}
