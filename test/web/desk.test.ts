import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PNG, REMOTE } from './support/mail-fixtures.ts';
import { browserSuite } from './support/suite.ts';

const { site, visit, visitDesk } = browserSuite(22004);

const MINE = 'CL-2B4D6F8H';
const editor = (page: Page) => page.locator('#editor-text');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const posts = () => site().calls.filter(({ method }) => method !== 'GET');

/** What one can press on the screen and cannot, for the message lies over it. */
const COVERED = `(() => {
  const line = document.querySelector('.message-line .notice').getBoundingClientRect();
  return [...document.querySelectorAll('button, a, input, select, textarea')]
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 1 && !one.closest('.message-line') && box.left < line.right && line.left < box.right && box.top < line.bottom && line.top < box.bottom;
    })
    .map((one) => one.textContent || one.id);
})()`;

describe('signing in', () => {
  it('comes back to the ticket that was asked for, with the code gone from the address', async () => {
    const page = await visitDesk(`#${MINE}`);
    await page.getByRole('heading', { name: 'Wrong size in the box' }).waitFor();
    expect(page.url()).toBe(`${site().origin}/desk/#${MINE}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Wrong size in the box' }).waitFor();
  });

  it('signs out at the sign-in and forgets the tokens', async () => {
    const page = await visitDesk();
    await button(page, 'Sign out').click();
    await button(page, 'Sign in').waitFor();
    expect(await page.evaluate("sessionStorage.getItem('careline.desk.tokens')")).toBeNull();
  });

  it('renews a token that the API no longer takes', async () => {
    const page = await visitDesk();
    let refused = 0;
    site().answerWith(({ path }) => {
      if (path !== '/v1/desk/claims' || refused > 0) return undefined;
      refused += 1;
      return { status: 401, body: { status: 401 } };
    });
    await button(page, 'Take next').click();
    await page.getByText('is yours now').waitFor();
  });

  it('says that the sign-in has ended when it cannot be renewed', async () => {
    const page = await visitDesk(`#${MINE}`);
    await editor(page).fill('Half a sentence');
    site().answerWith(({ path }) => {
      if (path === '/oauth2/token') return { status: 400, body: { error: 'invalid_grant' } };
      return path === '/v1/desk/claims' ? { status: 401, body: { status: 401 } } : undefined;
    });
    await button(page, 'Take next').click();
    await page.getByText('Your sign-in has ended').waitFor();
    site().reset();
    await button(page, 'Sign in').click();
    await editor(page).waitFor();
    expect(await editor(page).inputValue()).toBe('Half a sentence');
  });

  it('does not let a foreign answer sign anybody in', async () => {
    const page = await visit('/desk/?code=stolen&state=forged');
    await button(page, 'Sign in').waitFor();
    expect(page.url()).not.toContain('stolen');
  });
});

describe('files of a message', () => {
  it('are saved by a button; a lead releases what is held', async () => {
    const [file, held] = ['a'.repeat(64), 'b'.repeat(64)];
    site().answerWith(({ path }) => {
      if (path === '/v1/saved') return { status: 200, headers: { 'content-disposition': 'attachment; filename="a"' } };
      if (path.endsWith(`/files/${file}`)) return { status: 200, body: { url: `${site().origin}/v1/saved` } };
      return path.endsWith(`/files/${held}/release`) ? { status: 200, body: {} } : undefined;
    });
    const page = await visitDesk(`#${MINE}`);
    await Promise.all([page.waitForEvent('download'), button(page, 'Download shoes.jpg').click()]);
    await page.getByText('Held back: a program').waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith('/release'));
    await page.getByRole('button', { name: 'Release sizes.exe' }).click();
    await answered;
    expect(posts().map(({ path }) => path)).toEqual([`/v1/desk/tickets/${MINE}/files/${held}/release`]);
  });
});

describe('the way of a ticket', () => {
  it('takes the most urgent, answers, waits for the customer, and solves', async () => {
    const page = await visitDesk();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Your courier threw my parcel' }).waitFor();
    await page.getByText('CL-4C6E8G2J is yours now.').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('I am very sorry. A new box leaves today.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your answer is on its way.').waitFor();
    await page.locator('.ticket__line').getByText('Waiting for customer').waitFor();
    expect(await page.locator('.entry__card--agent').textContent()).toContain('A new box leaves today.');
    expect(await editor(page).inputValue()).toBe('');
    await button(page, 'Solve').click();
    await page.getByLabel('What solved it?').fill('New box sent');
    await page.getByRole('dialog').getByRole('button', { name: 'Solve' }).click();
    await page.locator('.timeline').getByText('You solved it: New box sent').waitFor();
    expect(posts().map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
      ['claims', {}],
      // biome-ignore lint/suspicious/noThenProperty: the contract's name.
      ['replies', { text: 'I am very sorry. A new box leaves today.', then: 'pending' }],
      ['solve', { resolution: 'New box sent' }],
    ]);
    expect(posts()[1]?.headers['if-match']).toBe('"4"');
  });

  it('takes from one queue, and says when nothing waits', async () => {
    const page = await visitDesk();
    await button(page, 'Take next from General').click();
    await page.getByRole('heading', { name: 'Hello' }).waitFor();
    expect(posts()[0]?.body).toEqual({ queues: ['general'] });
    site().answerWith(({ path }) => (path === '/v1/desk/claims' ? { status: 204 } : undefined));
    await button(page, 'Take next').click();
    await page.getByText('Nothing waits. Well done.').waitFor();
  });

  it('keeps notes apart from answers', async () => {
    const page = await visitDesk(`#${MINE}`);
    await button(page, 'Note').click();
    await editor(page).fill('Ask the warehouse.');
    await button(page, 'Save note').click();
    await page.locator('.entry__card--note').getByText('Ask the warehouse.').waitFor();
    expect(posts().map(({ path }) => path)).toEqual([`/v1/desk/tickets/${MINE}/notes`]);
  });

  it.each([
    ['Transfer', 'transfer', { queue: 'payment', reason: 'Refund' }],
    ['Put on hold', 'hold', { reason: 'Refund' }],
  ])('asks for a reason: %s', async (name, path, body) => {
    const page = await visitDesk(`#${MINE}`);
    await button(page, name).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name }).click();
    await dialog.getByText('Give a short reason.').waitFor();
    if (path === 'transfer') await dialog.getByLabel('To which queue?').selectOption('payment');
    await dialog.getByLabel('Reason').fill('Refund');
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(posts().at(-1)).toMatchObject({ path: `/v1/desk/tickets/${MINE}/${path}`, body });
  });

  it('snoozes until a time in the future, gives back, and offers only what the state allows', async () => {
    const page = await visitDesk(`#${MINE}`);
    await button(page, 'Snooze').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
    await page.getByText('Snoozed.').waitFor();
    const { until } = (posts().at(-1)?.body ?? {}) as { until?: string };
    expect(Date.parse(until ?? '')).toBeGreaterThan(Date.now());
    await button(page, 'Give back').waitFor({ state: 'detached' });
    await button(page, 'Reopen').click();
    await page.getByText('Reopened.').waitFor();
    await button(page, 'Give back').waitFor();
  });

  it('signs in and counts time by the server when the clock of the machine is wrong', async () => {
    const page = await visitDesk(`#${MINE}`);
    const shown = async () => {
      await page.locator('.timeline').getByText('30 minutes ago').first().waitFor();
      await page.locator('.ticket__line').getByText('in 2 hours').waitFor();
    };
    await shown();
    await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
    await page.reload();
    await shown();
  });

  it('gives a message a place of its own, beside every control', async () => {
    const page = await visitDesk(`#${MINE}`);
    site().answerWith(({ path }) => (path === '/v1/desk/claims' ? { status: 500 } : undefined));
    await button(page, 'Take next').click();
    await button(page, 'Dismiss').waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1000, 700],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(COVERED), `${width} wide`).toEqual([]);
    }
  });

  it('corrects the category by a suggestion and by the form', async () => {
    const page = await visitDesk(`#${MINE}`);
    await button(page, 'Order, 27%').click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Priority').selectOption('high');
    await button(page, 'Save').click();
    await page.locator('.ticket__line').getByText('High').waitFor();
    expect(posts().map(({ method, body }) => [method, body])).toEqual([
      ['PATCH', { category: 'order' }],
      ['PATCH', { priority: 'high' }],
    ]);
  });

  it('lists by queue and status, page by page, and finds by words', async () => {
    const page = await visitDesk();
    await page.getByRole('button', { name: 'Show tickets in Payments' }).click();
    await page.getByRole('link', { name: 'Charged twice' }).waitFor();
    expect(await page.locator('[data-ticket-list] a').count()).toBe(2);
    await page.getByLabel('Queue', { exact: true }).selectOption('');
    await page.getByLabel('Status', { exact: true }).selectOption('');
    await button(page, 'Show more').click();
    await page.locator('[data-ticket-list] a').nth(7).waitFor();
    await page.getByLabel('Number, email or words').fill('waterproof');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Is the canvas bag waterproof?' }).click();
    await page.getByRole('heading', { name: 'Is the canvas bag waterproof?' }).waitFor();
  });
});

describe('mail as it was written', () => {
  it('is shown without its remote images until somebody asks, and without scripts for ever', async () => {
    const page = await visitDesk(`#${MINE}`);
    const asked: string[] = [];
    await page.route(REMOTE, (route) => {
      asked.push(route.request().headers()['referer'] ?? 'nobody');
      return route.fulfill({ contentType: 'image/png', body: Buffer.from(PNG.slice(PNG.indexOf(',') + 1), 'base64') });
    });
    await button(page, 'Show as written').click();
    const mail = page.getByRole('region', { name: 'The mail as it was written' });
    await mail.getByText('Ann Example <ann.example@mail.example>').waitFor();
    await mail.getByText('bea@mail.example').waitFor();
    const paper = page.frameLocator('.mail iframe');
    await paper.getByText('We look into it.').waitFor();
    await paper.getByText('[→ evil.example]').waitFor();
    expect(await page.locator('.mail iframe').getAttribute('sandbox')).toBe(
      'allow-popups allow-popups-to-escape-sandbox',
    );
    expect(asked).toEqual([]);
    await button(page, 'Show images').click();
    await paper.getByRole('img', { name: 'Logo' }).and(page.frameLocator('.mail iframe').locator('[src]')).waitFor();
    await expect.poll(() => asked).toEqual(['nobody']);
    expect(await button(page, 'Show images').count()).toBe(0);
    await button(page, 'Hide what was written').click();
    await mail.waitFor({ state: 'detached' });
  });

  it('says when the mail is no longer kept, and offers to try again when it did not come', async () => {
    const page = await visitDesk(`#${MINE}`);
    const answer = (status: number) =>
      site().answerWith(({ path }) => (path.includes('/mails/') ? { status, body: { status } } : undefined));
    answer(410);
    await button(page, 'Show as written').click();
    await page.getByText('The mail as it came in is no longer kept.').waitFor();
    await button(page, 'Hide what was written').click();
    answer(500);
    await button(page, 'Show as written').click();
    await page.getByText('The mail could not be loaded.').waitFor();
    site().reset();
    await button(page, 'Try again').click();
    await page.frameLocator('.mail iframe').getByText('We look into it.').waitFor();
  });

  it('has its addresses as links that show where they lead, in the newest text and in the rest', async () => {
    const page = await visitDesk(`#${MINE}`);
    const link = page.locator('.entry').getByRole('link', { name: 'https://shop.example/stores?near=me', exact: true });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    await page.getByText('Quotes and signature').click();
    await page.getByText('We look into it.').waitFor();
  });
});

describe('two at one ticket', () => {
  it('shows what is new, keeps the draft and sends it only on purpose', async () => {
    const page = await visitDesk(`#${MINE}`);
    await editor(page).fill('We send you a 42 today.');
    site().desk().customerWrites(MINE, 'I am in front of your shop now!');
    await button(page, 'Send and solve').click();
    const notice = page.locator('.moved-on');
    await notice.getByText('I am in front of your shop now!').waitFor();
    expect(await editor(page).inputValue()).toBe('We send you a 42 today.');
    expect(site().desk().ticket(MINE).status).toBe('open');
    await button(page, 'Send and solve').click();
    await page.getByText('Your answer is on its way.').waitFor();
    expect(site().desk().ticket(MINE).status).toBe('solved');
    await notice.waitFor({ state: 'detached' });
  });

  it('does not stop an agent for a letter that was only noted down', async () => {
    const page = await visitDesk(`#${MINE}`);
    await editor(page).fill('We send you a 42 today.');
    site().desk().letterSent(MINE);
    await button(page, 'Send and wait for customer').click();
    await page.getByText('Your answer is on its way.').waitFor();
  });

  it('says in plain words what the API refuses', async () => {
    site().answerWith(({ path }) =>
      path.endsWith('/release')
        ? { status: 409, body: { status: 409, detail: 'A ticket that is closed cannot be released now.' } }
        : undefined,
    );
    const page = await visitDesk(`#${MINE}`);
    await button(page, 'Give back').click();
    await page.getByText('This is not possible now. A ticket that is closed cannot be released now.').waitFor();
  });
});

describe('what an agent writes', () => {
  it('survives a reload and another ticket in between', async () => {
    const page = await visitDesk(`#${MINE}`);
    await editor(page).fill('Half an answer');
    await page.evaluate("location.hash = 'CL-7K3M9QXA'");
    await page.getByRole('heading', { name: 'Where is my parcel?' }).waitFor();
    expect(await editor(page).inputValue()).toBe('');
    await page.evaluate(`location.hash = '${MINE}'`);
    await page.getByRole('heading', { name: 'Wrong size in the box' }).waitFor();
    await page.reload();
    await editor(page).waitFor();
    expect(await editor(page).inputValue()).toBe('Half an answer');
  });
});

describe('the keyboard', () => {
  it('explains its shortcuts, which can be turned off', async () => {
    const page = await visitDesk();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.getByLabel('Use single-key shortcuts').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.waitForLoadState('networkidle');
    expect(posts()).toEqual([]);
  });

  it('goes through the list', async () => {
    const page = await visitDesk();
    await button(page, 'All').click();
    await page.getByRole('link', { name: 'Where is my parcel?' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Where is my parcel?' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: '包裹一直没有更新物流信息' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'Where is my parcel?' }).waitFor();
  });
});
