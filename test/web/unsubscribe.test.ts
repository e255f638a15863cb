import { describe, expect, it } from 'vitest';
import { browserSuite } from './support/suite.ts';

const { site, visit } = browserSuite(22009);
const posts = () => site().calls.filter(({ method }) => method === 'POST');

describe('the page about surveys', () => {
  it('changes nothing when it is opened, and everything by its button', async () => {
    const page = await visit('/unsubscribe#goodtoken');
    await page.getByRole('button', { name: 'Stop surveys' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(posts()).toEqual([]);
    await page.getByRole('button', { name: 'Stop surveys' }).click();
    await page.getByText('No more surveys come to this address.').waitFor();
    await page.getByRole('button', { name: 'Ask me again' }).click();
    await page.getByRole('button', { name: 'Stop surveys' }).waitFor();
    expect(posts().map(({ path, body }) => [path, body])).toEqual([
      ['/v1/unsubscribe/goodtoken/choice', { surveys: false }],
      ['/v1/unsubscribe/goodtoken/choice', { surveys: true }],
    ]);
  });

  it('says when the link is none', async () => {
    const page = await visit('/unsubscribe#wrong');
    await page.getByRole('heading', { name: 'We cannot show anything here' }).waitFor();
  });
});
