import { describe, expect, it } from 'vitest';
import type { MockAnswer } from './support/site.ts';
import { browserSuite } from './support/suite.ts';

const { site, visit } = browserSuite(22002);

/** Where the mock's link leads: something that is to be saved. */
const SAVED = '/v1/saved';
const fileAnswers = (link: () => MockAnswer) => {
  site().answerWith(({ path }) => {
    if (path === SAVED) return { status: 200, headers: { 'content-disposition': 'attachment; filename="proof.pdf"' } };
    return path.includes('/files/') ? link() : undefined;
  });
};

describe('files of the conversation', () => {
  it('are saved by a button, and the page stays', async () => {
    fileAnswers(() => ({ status: 200, body: { url: site().origin + SAVED, expiresAt: '2026-01-01T00:00:00.000Z' } }));
    const page = await visit('/status#goodtoken');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download 凭证.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('proof.pdf');
    expect(page.url()).toContain('/status#goodtoken');
    expect(await page.getByRole('list', { name: 'Files' }).textContent()).toContain('82 kB');
  });

  it.each([
    [409, 'file-waiting', 'It is still being checked'],
    [403, 'file-refused', 'It did not pass the check'],
    [404, 'not-found', 'It is no longer kept'],
    [503, 'unavailable', 'It could not be fetched'],
  ])('that cannot be had say why: %s %s', async (status, code, words) => {
    fileAnswers(() => ({ status, body: { type: `urn:careline:problem:${code}`, title: 'x', status } }));
    const page = await visit('/status#goodtoken');
    await page.getByRole('button', { name: 'Download 凭证.pdf' }).click();
    await page.getByRole('status').getByText(words).waitFor();
  });

  it('that are held have a sentence in place of the button', async () => {
    const page = await visit('/status#goodtoken');
    await page.getByText('For safety it cannot be downloaded').waitFor();
    expect(await page.getByRole('button', { name: /tool\.exe/ }).count()).toBe(0);
  });
});

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
