import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const components = resolve(import.meta.dirname, '../../components');
const styles = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(components, file), 'utf8'));
const forced = styles.map((css) => css.split('@media (forced-colors: active)')[1] ?? '').join('\n');

/** The classes of every rule that holds a declaration, but for rules that hold another one too. */
function classesWith(declaration: RegExp, without: RegExp): string[] {
  const rules = styles.flatMap((css) => [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)]);
  return rules.flatMap(([, selectors = '', body = '']) =>
    declaration.test(body) && !without.test(body) ? [...selectors.matchAll(/\.dm-[\w-]+/g)].map(([name]) => name) : [],
  );
}

describe('the system’s forced colours', () => {
  it('leave an edge round whatever a shadow alone sets apart from the page', () => {
    const shadowed = classesWith(/box-shadow: var\(--dm-shadow\)/, /border: 1px/);
    expect(shadowed.length).toBeGreaterThan(5);
    for (const name of shadowed) expect(forced, name).toMatch(new RegExp(`\\${name}\\b`));
  });

  it('give every token of a colour the system’s own', () => {
    const light = /\.dm\[data-theme='light'\] \{([^}]*)\}/.exec(
      styles.find((css) => css.includes('--dm-1:')) ?? '',
    )?.[1];
    const colours = [...(light ?? '').matchAll(/(--dm-[\w-]+): #/g)].map(([, name = '']) => name);
    expect(colours.length).toBeGreaterThan(10);
    for (const name of colours) expect(forced, name).toContain(`${name}:`);
  });
});
