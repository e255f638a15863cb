import { describe, expect, it } from 'vitest';
import { browserSuite } from './support/suite.ts';

describe('what triage has learnt', () => {
  const { site, visitDesk } = browserSuite(22013);
  const posts = () =>
    site()
      .calls.filter(({ method }) => method !== 'GET')
      .map(({ path, body }) => [path, body]);

  it('is shown to a lead: the version in use, all versions, the latest corrections', async () => {
    const page = await visitDesk();
    await page.getByRole('link', { name: 'Triage' }).click();
    await page.getByRole('heading', { name: 'What triage has learnt' }).waitFor();
    const row = page.getByRole('row', { name: /^Version 3/ });
    for (const words of ['50% → 75%', '3, 1', 'In use']) await row.getByText(words).waitFor();
    await page
      .getByRole('row', { name: /^Version 4/ })
      .getByText('Refused')
      .waitFor();
    await page.getByText('My lumora does not glow.').waitFor();
    await page.getByText('triage was unsure').waitFor();
  });

  it('goes back once somebody is sure', async () => {
    const page = await visitDesk('#triage');
    await page.getByRole('button', { name: 'Use this version: Version 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave it as it is' }).click();
    expect(posts()).toEqual([]);
    await page.getByRole('button', { name: 'Use this version: Version 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Use this version' }).click();
    await page.getByText('Triage now uses “Version 2”.').waitFor();
    expect(posts()).toEqual([['/v1/desk/triage/model', { action: 'rollback', version: 2 }]]);
    await page
      .getByRole('row', { name: /^Version 2/ })
      .getByText('In use')
      .waitFor();
  });

  it('learns from an agent all the same whom a lead trusts', async () => {
    const page = await visitDesk('#triage');
    await page.getByRole('button', { name: 'Learn from Ada all the same' }).click();
    await page.getByText('What Ada teaches is learnt from now on.').waitFor();
    await page.getByText('trusted by Ada').waitFor();
    await page.getByRole('button', { name: 'Trust Agent 5f0c7a1e no longer' }).click();
    await page.getByText('waits for a second opinion again').waitFor();
    expect(posts()).toEqual([
      ['/v1/desk/triage/model', { action: 'trust', agent: 'agent-ada' }],
      ['/v1/desk/triage/model', { action: 'untrust', agent: '5f0c7a1e-1111' }],
    ]);
  });

  it('forgets a correction, or all of an agent, once somebody is sure', async () => {
    const page = await visitDesk('#triage');
    await page.getByRole('button', { name: 'Forget the correction of CL-3C5E7G9J' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect(posts()).toEqual([]);
    await page.getByRole('button', { name: 'Forget the correction of CL-3C5E7G9J' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click();
    await page.getByText('Triage learns the rest anew.').waitFor();
    await page.getByRole('button', { name: 'Forget all that Ada has taught' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(posts).toEqual([
      ['/v1/desk/triage/model', { action: 'forget', ticketId: 'CL-3C5E7G9J' }],
      ['/v1/desk/triage/model', { action: 'forget', agent: 'agent-ada' }],
    ]);
  });

  it('says when it cannot be loaded', async () => {
    site().answerWith(({ path }) => (path === '/v1/desk/triage/model' ? { status: 500 } : undefined));
    const page = await visitDesk('#triage');
    await page.getByText('The model could not be loaded.').waitFor();
    site().reset();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('row', { name: /^Version 3/ }).waitFor();
  });
});
