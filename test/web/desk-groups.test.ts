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

describe('held mail', () => {
  const { site, visitDesk } = browserSuite(22009);
  const posts = () =>
    site()
      .calls.filter(({ method }) => method !== 'GET')
      .map(({ path }) => path);

  it('is counted in the bar, listed with its reason, and comes page by page', async () => {
    const page = await visitDesk();
    await page.getByRole('link', { name: 'Held mail (2+ waiting)' }).click();
    await page.getByRole('heading', { name: 'Win a phone' }).waitFor();
    const first = page.getByRole('listitem').filter({ hasText: 'Win a phone' });
    for (const words of ['news@bulk.example', '4 minutes ago', 'It looks like spam.'])
      await first.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    const last = page.getByRole('listitem').filter({ hasText: 'Sender unknown' });
    await last.getByText('cannot become a ticket').waitFor();
    // It could not be let in.
    expect(await last.getByRole('button', { name: /Let in/ }).count()).toBe(0);
  });

  it('can be looked at, let in, and discarded once somebody is sure', async () => {
    const page = await visitDesk('#held');
    await page.getByRole('button', { name: 'Look at it: Win a phone' }).click();
    await page.frameLocator('.mail iframe').getByText('news').first().waitFor();
    await page.getByRole('button', { name: 'Let in: Win a phone' }).click();
    await page.getByText('Let in. It goes its way now.').waitFor();
    await page.getByRole('heading', { name: 'Win a phone' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Held mail');

    await page.getByRole('button', { name: 'Discard: 您的包裹已延误' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect(posts()).toEqual(['/v1/desk/held/h-1/release']);
    await page.getByRole('button', { name: 'Discard: 您的包裹已延误' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Discarded.').waitFor();
    expect(posts().at(-1)).toBe('/v1/desk/held/h-2/discard');
  });

  it('says when there is none, when it cannot be loaded, and when a colleague was quicker', async () => {
    const page = await visitDesk('#held');
    await page.getByRole('button', { name: 'Discard: Win a phone' }).click();
    site().desk().held.shift();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByText('This does not exist any more.').waitFor();
    await page.getByRole('heading', { name: 'Win a phone' }).waitFor({ state: 'detached' });
    site().answerWith(({ path }) => (path === '/v1/desk/held' ? { status: 500 } : undefined));
    await page.reload();
    await page.getByText('The held mail could not be loaded.').waitFor();
    site().reset();
    site().answerWith(({ path }) => (path === '/v1/desk/held' ? { status: 200, body: { mails: [] } } : undefined));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('No mail is held.').waitFor();
  });
});

describe('an agent without a lead’s group', () => {
  const { visitDesk } = browserSuite(22006, { ...lead, groups: ['agent'] });

  it.each(['#report', '#triage', '#held'])('sees the work and nothing at %s', async (place) => {
    const page = await visitDesk(place);
    await page.getByRole('button', { name: 'Take next', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /Report|Triage|Held/ }).count()).toBe(0);
  });
});
