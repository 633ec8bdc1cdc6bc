import { describe, expect, it } from 'vitest';
import { withPersonal } from './personal';
import type { Script } from './schema';

const script = (id: string, text: string): Script => ({ id, part: 'talk', title: id, text, language: 'zh' });

describe('withPersonal', () => {
  it('lays a personal script over the team script of the same id, in its place', () => {
    const team = [script('a', '团队'), script('b', '团队')];
    expect(withPersonal(team, [script('a', '个人')]).map((each) => each.text)).toEqual(['个人', '团队']);
  });
  it('puts the other personal scripts behind the team', () => {
    expect(withPersonal([script('a', '团队')], [script('c', '个人')]).map((each) => each.id)).toEqual(['a', 'c']);
  });
  it('leaves the team list unchanged', () => {
    const team = Object.freeze([script('a', '团队')]);
    withPersonal(team, [script('a', '个人')]);
    expect(team[0]?.text).toBe('团队');
  });
  it('takes the last of two personal scripts with one id', () => {
    expect(withPersonal([], [script('a', '旧'), script('a', '新')]).map((each) => each.text)).toEqual(['新']);
  });
});
