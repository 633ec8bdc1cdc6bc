// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderInTest } from '../render-in-test';
import { tallyColumns } from '@/utils/tallies/table';
import { tallyTotal } from '@/utils/tallies/tally';
import { ALWAYS, shownColumns } from './shown-columns';
import { TallyTable } from './tally-table';

const period = { fromMs: 0, toMs: 1 };
const nothing = { ...tallyTotal([], period), key: ['a1'] };

function draw(language: 'zh' | 'en') {
  return renderInTest(
    <TallyTable
      caption="-"
      columns={tallyColumns(['agent'])}
      groupBy={['agent']}
      rows={[nothing]}
      nameOf={(_by, value) => (value === 'a1' ? '林晓' : value)}
    />,
    language,
  );
}

/** The cell under a column's heading in the first row. */
function cell(page: HTMLElement, heading: string): string | undefined {
  const headings = [...page.querySelectorAll('thead th')].map((each) => each.textContent);
  return page.querySelectorAll('tbody tr > *')[headings.indexOf(heading)]?.textContent;
}

describe('TallyTable', () => {
  it('shows a rate and a median of nothing as a dash and their n as 0', async () => {
    const page = await draw('zh');
    expect(cell(page, '首响中位')).toBe('—');
    expect(cell(page, '回复率')).toBe('—');
    expect(cell(page, '首响数')).toBe('0');
  });

  it('names the columns in the chosen language and the agent by name', async () => {
    const page = await draw('en');
    expect(cell(page, 'Agent')).toBe('林晓');
    expect(cell(page, 'Turns')).toBe('0');
  });
});

describe('shownColumns', () => {
  it('keeps n and unknown visible when everything is hidden', () => {
    const columns = tallyColumns(['agent']);
    const shown = shownColumns(
      columns,
      columns.map(({ id }) => id),
    ).map(({ id }) => id);
    expect(shown).toEqual(['agent', 'firstN', 'firstUnknown', 'turnN', 'turnUnknown']);
    expect([...ALWAYS].every((id) => shown.includes(id))).toBe(true);
  });
});
