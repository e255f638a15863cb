import { describe, expect, it } from 'vitest';
import { browserSuite } from './support/suite.ts';

const { site, visit } = browserSuite(22003);

const posts = () => site().calls.filter(({ method }) => method === 'POST');
const score = (value: number) => `input[name=score][value="${value}"]`;

describe('the survey', () => {
  it('records nothing when it is opened, even with a score in the link', async () => {
    const page = await visit('/survey#goodtoken&score=4');
    await page.getByRole('heading', { name: 'How did we do?' }).waitFor();
    expect(await page.locator(score(4)).isChecked()).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(posts()).toEqual([]);
  });

  it('does not vote for a script that presses the button', async () => {
    const page = await visit('/survey#goodtoken&score=5');
    await page.locator('button[type=submit]').waitFor();
    await page.evaluate("document.querySelector('button[type=submit]').click()");
    await page.evaluate("document.querySelector('form').requestSubmit()");
    await page.waitForLoadState('networkidle');
    expect(posts()).toEqual([]);
  });

  it('votes by pointer with a proof, and lets the vote be changed', async () => {
    const page = await visit('/survey#goodtoken&score=4');
    await page.getByLabel('Anything you would like to tell us?').fill('Quick and kind.');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(posts().map(({ path, body }) => [path, body])).toEqual([
      ['/v1/surveys/goodtoken/proofs', { gesture: 'pointer' }],
      ['/v1/surveys/goodtoken', { score: 4, comment: 'Quick and kind.', proof: 'proof-1' }],
    ]);
    await page.getByRole('button', { name: 'Change my answer' }).click();
    await page.getByLabel('It was all right').check();
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('Your changed answer is saved.').waitFor();
    expect(posts().at(-1)?.body).toMatchObject({ score: 3, comment: 'Quick and kind.' });
  });

  it('votes by keyboard', async () => {
    const page = await visit('/survey#goodtoken');
    await page.locator(score(1)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(posts().map(({ body }) => body)).toEqual([{ gesture: 'keyboard' }, { score: 2, proof: 'proof-1' }]);
  });

  it('asks for a face before it sends', async () => {
    const page = await visit('/survey#goodtoken');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('Choose one of the five faces first.').waitFor();
    expect(posts()).toEqual([]);
  });

  it('says that an answered survey may be changed', async () => {
    const page = await visit('/survey#answered');
    await page.getByText('You may change your answer').waitFor();
    expect(await page.locator(score(5)).count()).toBe(1);
  });

  it('says when the survey is over, and when the link is none', async () => {
    const late = await visit('/survey#late');
    await late.getByRole('heading', { name: 'This survey is over' }).waitFor();
    expect(await late.locator('form').count()).toBe(0);
    const wrong = await visit('/survey#wrong');
    await wrong.getByRole('heading', { name: 'We cannot show anything here' }).waitFor();
  });
});
