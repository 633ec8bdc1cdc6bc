import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBank } from '@/bench/intents/bank';
import { packModel } from '@/bench/intents/pack';
import { featuresOf, FEATURE_SPACE } from './features';
import { intentsOf, sharesOf, type IntentModel } from './model';
import { unpackIntents } from './unpack';

const packed = readFileSync('public/intents.json', 'utf8');
const model = unpackIntents(packed);
const bank = readBank();

const surest = (text: string, from: IntentModel = model) => {
  const shares = intentsOf(from, text);
  return from.names[shares.indexOf(Math.max(...shares))];
};

describe('the phrase bank', () => {
  it('holds more than 20,000 phrases of more than 300 intents, most in Chinese, and is packed in under a megabyte', () => {
    const zh = bank.reduce((sum, intent) => sum + intent.zh.length, 0);
    const en = bank.reduce((sum, intent) => sum + intent.en.length, 0);
    expect(bank.length).toBeGreaterThanOrEqual(300);
    expect(zh + en).toBeGreaterThanOrEqual(20_000);
    expect(zh / (zh + en)).toBeGreaterThan(0.8);
    expect(packed.length).toBeLessThan(1_000_000);
  });

  it('is what the packed file was made of', () => {
    expect(model.names).toEqual(bank.map(({ name }) => name));
    expect(new Set(model.names).size).toBe(model.names.length);
  });

  it('is learnt: nearly every phrase finds its own intent', () => {
    const asked = bank.flatMap((intent) =>
      [...intent.zh, ...intent.en].slice(0, 3).map((text) => ({ text, name: intent.name })),
    );
    const right = asked.filter(({ text, name }) => surest(text) === name);
    expect(right.length / asked.length).toBeGreaterThan(0.9);
  });

  it.each([
    ['啥辰光好发货啦', 'ship.when'],
    ['優惠卷怎麼用不了', 'coupon.fail'],
    ['加个薇信聊', 'safe.offsite'],
    ['it wont turn on', 'qual.poweron'],
  ])('hears through dialect, signs and slips: %s', (text, name) => {
    expect(surest(text)).toBe(name);
  });
});

describe('intentsOf', () => {
  it('tells nothing of a text without known words', () => {
    expect(Math.max(...intentsOf(model, '⌘⌘⌘'))).toBe(0);
    expect(Math.max(...intentsOf(model, ''))).toBe(0);
  });

  it('weighs as adding every weight one by one does, also in a text of many everyday characters', () => {
    const everyday = Array.from({ length: FEATURE_SPACE }, (_, feature) => feature)
      .filter((feature) => {
        const place = model.places.of(feature);
        return place >= 0 && model.starts[place + 1]! - model.starts[place]! > 300;
      })
      .flatMap((feature) => Array.from({ length: 3 }, () => feature));
    expect(everyday.length).toBeGreaterThan(300);
    for (const features of [featuresOf('你好这个什么时候可以发货呢'), featuresOf('can you ship it'), everyday]) {
      const logits = Float64Array.from(model.bias);
      for (const feature of features) {
        const place = model.places.of(feature);
        if (place < 0) continue;
        for (let at = model.starts[place]!; at < model.starts[place + 1]!; at += 1)
          logits[model.intents[at]!]! += (model.weights[at]! * model.scale) / Math.sqrt(features.length);
      }
      const powers = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
      const sum = powers.reduce((all, power) => all + power, 0);
      const shares = sharesOf(model, features);
      for (const [intent, power] of powers.entries()) expect(shares[intent]).toBeCloseTo(power / sum, 4);
    }
  });

  it('gives shares that sum to one', () => {
    expect(intentsOf(model, '什么时候发货').reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  });
});

describe('unpackIntents', () => {
  const weights = new Float32Array(6);
  weights.set([2, 0, -1], 0);
  weights.set([0, 3, 0], 3);
  const features = [...featuresOf('发'), ...featuresOf('退')];
  const small = packModel(['a', 'b', 'c'], { features, weights, bias: new Float32Array(3) });

  it('reads what was packed', () => {
    const read = unpackIntents(small);
    expect(surest('发', read)).toBe('a');
    expect(surest('退', read)).toBe('b');
  });

  it.each([
    ['another form', small.replace('"form":1', '"form":2')],
    ['no json', 'intents'],
    ['cut bytes', small.replace(/"model":"[^"]*"/, '"model":""')],
  ])('refuses %s', (_, broken) => {
    expect(() => unpackIntents(broken)).toThrow();
  });

  it('keeps features within their space', () => {
    expect(featuresOf('什么时候发货 when will it ship 100斤').every((each) => each >= 0 && each < FEATURE_SPACE)).toBe(
      true,
    );
  });
});
