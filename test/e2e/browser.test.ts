import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { axe, launch, openPage, type Watched } from '../web/support/browser.ts';
import { eventTypes, lettersAbout, newAddress, openTicket, solvedTicket, surveyToken, system } from './people.ts';

const careline = system();
const unsure = z.looseObject({
  unsure: z.literal(true),
  suggestions: z.array(z.looseObject({ category: z.string() })),
});
let browser: Browser;
let watched: Watched[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const errors = watched.flatMap((one) => one.errors);
  await Promise.all(watched.map(({ page }) => page.context().close()));
  watched = [];
  expect(errors).toEqual([]);
});

/** A page in a browser profile of its own, as another person's. */
async function visit(address: string): Promise<Page> {
  const one = await openPage(browser);
  watched.push(one);
  one.page.context().setDefaultTimeout(15_000);
  await one.page.goto(new URL(address, careline.url).href);
  return one.page;
}

/** Signs in at the desk as one of the demo people of the local run. */
async function visitDesk(person: string): Promise<Page> {
  const page = await visit('/desk/');
  await button(page, 'Sign in').waitFor();
  await expectAccessible(page);
  await button(page, 'Sign in').click();
  await page.getByRole('button', { name: person }).click();
  await button(page, 'Take next').waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

async function expectAccessible(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
}

async function writeByForm(page: Page, subject: string, email: string): Promise<string> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Your message').fill('My parcel should have come on Monday. Where is it?');
  await expectAccessible(page);
  await button(page, 'Send message').click();
  await heading(page, 'Thank you. Your message is here.').waitFor();
  await expectAccessible(page);
  const id = await page.locator('.ticket-number').textContent();
  await careline.settle();
  return String(id);
}

/** The list comes page by page. */
async function nextPage(page: Page): Promise<void> {
  const rows = page.locator('.ticket-row');
  const before = await rows.count();
  if (before > 0) await page.locator('.tickets__more').click();
  await rows.nth(before).waitFor();
}

/** Takes from the ticket's queue until it comes: other tests' tickets may have waited longer. */
async function takeUntil(page: Page, id: string, queue: string): Promise<void> {
  for (;;) {
    const answer = page.waitForResponse((response) => response.url().endsWith('/v1/desk/claims'));
    await button(page, `Take next from ${queue}`).click();
    const { ticket } = (await (await answer).json()) as { ticket: { id: string } };
    await page.getByText(`${ticket.id} is yours now.`).waitFor();
    if (ticket.id === id) return;
  }
}

/** The address of a letter's link to one of the pages. */
async function linkIn(id: string, email: string, page: 'status' | 'survey'): Promise<string> {
  const letters = await lettersAbout(careline, id, email);
  const link = letters.map(({ text }) => new RegExp(`http\\S+/${page}#\\w+`).exec(text)?.[0]).find(Boolean);
  if (!link) throw new Error(`No letter about ${id} leads to the ${page} page`);
  return link;
}

/** The share of satisfied customers that the report shows. */
async function satisfaction(page: Page): Promise<string> {
  const figure = page.locator('.figure').filter({ hasText: 'Satisfied customers' });
  return String(await figure.locator('dd').textContent());
}

describe('the first two minutes, in a browser', () => {
  it('goes from the form by the desk and the letters to a score in the report', async () => {
    const email = newAddress('newcomer');
    const subject = `Where is my parcel, asks ${email}`;
    const customer = await visit('/');
    const id = await writeByForm(customer, subject, email);
    expect(id).toMatch(/^CL-[0-9A-Z]{8}$/);

    const desk = await visitDesk('Lena Lead');
    await button(desk, 'All').click();
    await desk.getByLabel('Queue', { exact: true }).selectOption('order');
    const row = desk.locator('.ticket-row', { hasText: subject });
    while (!(await row.isVisible())) await nextPage(desk);
    await takeUntil(desk, id, 'Orders');
    await heading(desk, subject).waitFor();
    await expectAccessible(desk);
    await desk.getByLabel('Your answer to the customer').fill('It was delayed and arrives tomorrow.');
    await button(desk, 'Send and solve').click();
    await desk.locator('.ticket__line').getByText('Solved').waitFor();
    await careline.settle();
    const [answer] = await lettersAbout(careline, id, email);
    expect(answer?.text).toContain('It was delayed and arrives tomorrow.');

    await careline.advance('P1DT1H');
    const voter = await visit(await linkIn(id, email, 'survey'));
    await voter.getByText(subject).waitFor();
    await expectAccessible(voter);
    await voter.getByLabel('Very happy').check();
    await voter.getByLabel('Anything you would like to tell us?').fill('Quick and friendly.');
    await button(voter, 'Send my answer').click();
    await heading(voter, 'Thank you').waitFor();
    await expectAccessible(voter);
    await careline.settle();

    await desk.getByRole('link', { name: 'Report' }).click();
    await desk.locator('.figure').first().waitFor();
    const today = await desk.getByLabel('To', { exact: true }).inputValue();
    await desk.getByLabel('From').fill(today);
    await button(desk, 'Show').click();
    await desk.locator('.figure').first().waitFor();
    expect(await satisfaction(desk)).toMatch(/^\d+\s?%/);
    await expectAccessible(desk);
    await desk.goto(new URL(`/desk/#${id}`, careline.url).href);
    await desk.locator('.entry__card--survey').getByText('Quick and friendly.').waitFor();
    await desk.locator('.timeline').getByText('yesterday').first().waitFor();
  });

  it('shows the customer the thread by the link of the letter, and takes another message there', async () => {
    const { id, email } = await openTicket(careline, {
      subject: 'Which size fits?',
      message: 'Do the boots run small?',
    });
    const page = await visit(await linkIn(id, email, 'status'));
    await page.getByText('Do the boots run small?').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Add a message').fill('I am between 38 and 39.');
    await button(page, 'Send').click();
    await page.getByText('Your message is with us.').waitFor();
    await page.locator('.thread').getByText('I am between 38 and 39.').waitFor();
    await expectAccessible(page);
  });

  it('decides by one key where triage is unsure, and takes it back by another', async () => {
    const agent = await careline.token('agent@careline.example');
    const { id } = await openTicket(careline, { subject: 'Hello', message: 'about the quonderfling' });
    const { ticket } = z
      .looseObject({ ticket: unsure })
      .parse((await careline.call(`/v1/desk/tickets/${id}`, { token: agent })).body);
    const [, second] = ticket.suggestions;
    const desk = await visitDesk('Lena Lead');
    await desk.goto(new URL(`/desk/#${id}`, careline.url).href);
    await heading(desk, 'What is this about?').waitFor();
    await desk.keyboard.press('2');
    await desk.locator('.decision').getByText('Filed under').waitFor();
    expect(await careline.ticket(id, agent)).toMatchObject({ category: second?.category, unsure: false });
    await desk.keyboard.press('u');
    await heading(desk, 'What is this about?').waitFor();
    expect(await careline.ticket(id, agent)).toMatchObject({ queue: 'general', unsure: true });
  });

  it('counts no vote for a survey that was only opened', async () => {
    const agent = await careline.token('agent@careline.example');
    const { id, email } = await solvedTicket(careline, agent);
    await careline.advance('P1DT1H');
    const page = await visit(await linkIn(id, email, 'survey'));
    await page.getByText('Nothing is sent before you press the button.').waitFor();
    await page.waitForLoadState('networkidle');
    await careline.settle();
    const token = await surveyToken(careline, id, email);
    expect((await careline.call(`/v1/surveys/${token}`)).body).toMatchObject({ id, state: 'open' });
    expect(await eventTypes(careline, id, agent)).not.toContain('SurveyAnswered');
  });
});
