import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeaturePlaces } from './feature-places';

describe('FeaturePlaces', () => {
  it('gives each feature its place among those added, and no other one any', () => {
    const numbers = fc.uniqueArray(fc.nat(1023), { maxLength: 400 });
    fc.assert(
      fc.property(numbers, (some) => {
        const features = some.sort((a, b) => a - b);
        const places = new FeaturePlaces(1024);
        for (const feature of features) places.add(feature);
        for (let feature = 0; feature < 1024; feature += 1) {
          if (places.of(feature) !== features.indexOf(feature)) expect.fail(`feature ${String(feature)}`);
        }
      }),
    );
  });
});
