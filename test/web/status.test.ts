import { describe, expect, it } from 'vitest';
import { browserSuite } from './support/suite.ts';

const { site, visit } = browserSuite(22002);

describe('the status page', () => {
  it('shows state, next step, promise and messages, and never sends the token as a page address', async () => {
    const page = await visit('/status#goodtoken');
    await page.getByRole('heading', { name: 'Someone is working on it' }).waitFor();
    const text = await page.locator('main').textContent();
    for (const words of ['Where is my parcel?', 'Answer promised by', 'the depot in Leeds', 'Marked as solved.']) {
      expect(text).toContain(words);
    }
    expect(site().calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/status/goodtoken']);
  });

  it('takes a message and shows it in the thread', async () => {
    const page = await visit('/status#goodtoken');
    await page.getByLabel('Add a message').fill('It has come. Thank you!');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your message is with us.').waitFor();
    await page.getByRole('article').getByText('It has come. Thank you!').waitFor();
    expect(await page.getByLabel('Add a message').inputValue()).toBe('');
  });

  it('keeps what was typed when sending fails, over a reload too', async () => {
    site().answerWith(({ method }) => (method === 'POST' ? { status: 503, body: { status: 503 } } : undefined));
    const page = await visit('/status#goodtoken');
    await page.getByLabel('Add a message').fill('One more thing');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
    await page.reload();
    expect(await page.getByLabel('Add a message').inputValue()).toBe('One more thing');
  });

  it('names the new ticket where the old one was closed', async () => {
    site().answerWith(({ method }) => (method === 'POST' ? { status: 201, body: { id: 'CL-NEWNEW00' } } : undefined));
    const page = await visit('/status#goodtoken');
    await page.getByLabel('Add a message').fill('Hello again');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('has a new number: CL-NEWNEW00').waitFor();
  });

  it.each(['#wrong', ''])('explains a link that does not open anything: "%s"', async (fragment) => {
    const page = await visit(`/status${fragment}`);
    await page.getByRole('heading', { name: 'We cannot show anything here' }).waitFor();
    await page.getByRole('link', { name: 'Or write to us again' }).waitFor();
  });

  it('offers to try again when the server cannot be reached', async () => {
    let broken = true;
    site().answerWith(({ path }) => (broken && path.startsWith('/v1/status') ? 'drop' : undefined));
    const page = await visit('/status#goodtoken');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Someone is working on it' }).waitFor();
  });
});
