import { describe, expect, it } from 'vitest';
import { lead } from './support/desk-site.ts';
import { browserSuite } from './support/suite.ts';

describe('the report', () => {
  const { site, visitDesk } = browserSuite(22005);

  it('shows a lead the figures of a period', async () => {
    const page = await visitDesk();
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByText('1,843').waitFor();
    await page.getByRole('table', { name: 'By queue' }).getByRole('row', { name: 'Orders 820' }).waitFor();
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await page.waitForLoadState('networkidle');
    const { query } = site().calls.findLast(({ path }) => path.endsWith('/reports/summary')) ?? {};
    const days = (Date.parse(query?.get('to') ?? '') - Date.parse(query?.get('from') ?? '')) / 86_400_000;
    expect(days).toBe(6);
  });
});

describe('an agent without a lead’s group', () => {
  const { visitDesk } = browserSuite(22006, { ...lead, groups: ['agent'] });

  it('sees the work and no report', async () => {
    const page = await visitDesk('#report');
    await page.getByRole('button', { name: 'Take next', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Report' }).count()).toBe(0);
  });
});
