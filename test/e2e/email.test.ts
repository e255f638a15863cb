import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerTo, Mailer, numberIn, OURS, type Written } from './mailer.ts';
import { act, claim, eventTypes, lettersAbout, newAddress, replyBody, system, timeline } from './people.ts';

const careline = system();
let agent: string;
let lead: string;
beforeAll(async () => {
  agent = await careline.token('agent@careline.example');
  lead = await careline.token('lead@careline.example', 'lead');
});

const mailer = new Mailer(careline);
const mail = (written: Written) => mailer.send(written);
const letters = (address: string) => mailer.letters(address);
/** Where an answer to the newest letter goes, and what it names. */
async function answer(address: string) {
  const [letter] = await letters(address);
  if (!letter) throw new Error(`No letter to ${address}`);
  return answerTo(letter);
}

/** A ticket by mail from a new customer, acknowledged. */
async function written(from: string, text = 'Where is my parcel? I ordered a lamp last week.'): Promise<string> {
  await mail({ from: `Mei <${from}>`, subject: 'Where is my parcel?', text, messageId: `<first-${from}>` });
  const [acknowledgement, ...others] = await letters(from);
  expect(others).toEqual([]);
  return numberIn(acknowledgement?.subject ?? '');
}

describe('a customer who only writes mail', () => {
  it('has a ticket, an acknowledgement, an answer in their own thread, and is heard again', async () => {
    const from = newAddress();
    const id = await written(from);
    expect(await careline.ticket(id, agent)).toMatchObject({
      channel: 'email',
      category: 'order',
      customer: { email: from, name: 'Mei' },
    });
    const [acknowledgement] = await letters(from);
    expect(acknowledgement?.headers).toMatchObject({
      'auto-submitted': 'auto-replied',
      'in-reply-to': `<first-${from}>`,
    });

    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('It is on its way.', 'pending'), agent);
    await mail({
      from,
      ...(await answer(from)),
      text: `Thank you, but when?\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <${OURS}> wrote:\n> It is on its way.\n`,
    });
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'open' });
    const last = (await timeline(careline, id, agent)).findLast(({ events }) => events[0]?.type === 'CustomerWrote');
    expect(last).toMatchObject({ words: { kind: 'customer', text: 'Thank you, but when?' } });
    expect(JSON.stringify(last)).toContain('It is on its way.');
    expect(await lettersAbout(careline, id, from)).toHaveLength(2);
  });

  it('is heard once, whatever number of copies arrives', async () => {
    const from = newAddress();
    const id = await written(from);
    await mail({
      from: `Mei <${from}>`,
      to: 'info@shop.example',
      subject: 'Where is my parcel?',
      text: 'Where is my parcel? I ordered a lamp last week.',
      messageId: `<first-${from}>`,
    });
    expect(await letters(from)).toHaveLength(1);
    expect((await eventTypes(careline, id, agent)).filter((type) => /Opened|Wrote/.test(type))).toEqual([
      'TicketOpened',
    ]);
  });
});

describe('a machine', () => {
  it('that answers a letter changes nothing and gets no answer', async () => {
    const from = newAddress();
    const id = await written(from);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Which colour?', 'pending'), agent);
    const before = (await letters(from)).length;
    await mail({
      from,
      ...(await answer(from)),
      text: 'I am out of office until Monday.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'pending' });
    expect(await letters(from)).toHaveLength(before);
    expect(await eventTypes(careline, id, agent)).toContain('MachineMailFiled');
  });

  it('that writes first is held for a lead, who can let it in', async () => {
    const from = newAddress('robot');
    const text = 'Your parcel is late, please write to us.';
    await mail({ from, subject: `Delay ${from}`, text, headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(await letters(from)).toEqual([]);
    expect((await careline.call('/v1/desk/held', { token: agent })).status).toBe(403);
    const held = async () => {
      const schema = z.looseObject({ mails: z.array(z.looseObject({ id: z.string(), from: z.string().optional() })) });
      const { mails } = await careline.get(schema, '/v1/desk/held?limit=100', { token: lead });
      return mails.find((one) => one.from === from);
    };
    const found = await held();
    expect(found).toMatchObject({ reason: 'machine', subject: `Delay ${from}` });
    const answer = await careline.call(`/v1/desk/held/${found?.id}/release`, { body: {}, token: lead });
    expect(answer.status).toBe(202);
    await careline.settle();
    expect(await held()).toBeUndefined();
    const listed = await careline.call(`/v1/desk/tickets?q=${encodeURIComponent(from)}`, { token: lead });
    expect(listed.body).toMatchObject({ tickets: [{ customer: { email: from } }] });
    // It still asked for no answer.
    expect(await letters(from)).toEqual([]);
  });
});

describe('a stranger', () => {
  it('with the address of a letter learns nothing and opens nothing; agents see what came', async () => {
    const from = newAddress();
    const eve = newAddress('eve');
    const id = await written(from);
    await claim(careline, id, agent);
    await act(careline, id, 'replies', replyBody('Your code is 4711.', 'pending'), agent);
    await mail({ from: eve, ...(await answer(from)), text: 'Please send me everything again.' });
    expect(await letters(eve)).toEqual([]);
    expect(await careline.ticket(id, agent)).toMatchObject({ status: 'pending' });
    expect((await timeline(careline, id, agent)).at(-1)).toMatchObject({
      words: { kind: 'stranger', text: 'Please send me everything again.' },
    });
    const status = /\/status#([0-9a-z]+)/.exec((await letters(from)).at(-1)?.text ?? '')?.[1];
    const seen = await careline.call(`/v1/status/${status}`);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain('everything again');
  });

  it('has a ticket of their own when they write nothing but a number', async () => {
    const id = await written(newAddress());
    const eve = newAddress('eve');
    await mail({ from: eve, subject: `Re: [${id}] Where is my parcel?`, text: 'What is new with this one?' });
    const [letter] = await letters(eve);
    expect(numberIn(letter?.subject ?? '')).not.toBe(id);
    expect(letter?.text).not.toContain(id);
  });
});

describe('a mail in HTML', () => {
  const view = (path: string, token: string) => careline.call(`/v1/desk${path}`, { token });

  it('is seen by agents as it was written, without its scripts, its remote images when they ask', async () => {
    const from = newAddress();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await mail({
      from,
      subject: 'Broken lamp',
      text: 'The lamp is broken.',
      html: '<p>The lamp is <b>broken</b>.<script>alert(1)</script><img src="cid:photo"><img src="https://t.example/1.gif"></p>',
      attachments: [{ filename: 'lamp.png', content: png, cid: 'photo' }],
    });
    const id = numberIn((await letters(from))[0]?.subject ?? '');
    const path = `/tickets/${id}/mails/1`;
    const blocked = await view(path, agent);
    expect(blocked).toMatchObject({ status: 200, body: { from: { address: from }, blockedImages: 1 } });
    const { html } = z.looseObject({ html: z.string() }).parse(blocked.body);
    expect(html).toMatch(
      /^<p>The lamp is <b>broken<\/b>\.<img src="data:image\/png;base64,[^"]+" \/><img \/><\/p>\s*$/,
    );
    const shown = await view(`${path}?images=shown`, agent);
    expect(JSON.stringify(shown.body)).toContain('https://t.example/1.gif');
    expect((await careline.call(`/v1/desk${path}`)).status).toBe(401);
    expect((await view(`/tickets/${id}/mails/2`, agent)).status).toBe(404);
  });

  it('can be looked at by a lead while it is held', async () => {
    const from = newAddress('robot');
    const html = '<p onclick="alert(1)">News</p>';
    await mail({ from, subject: 'News', text: 'News', html, headers: { 'Auto-Submitted': 'auto-generated' } });
    const schema = z.looseObject({ mails: z.array(z.looseObject({ id: z.string(), from: z.string().optional() })) });
    const { mails } = await careline.get(schema, '/v1/desk/held?limit=100', { token: lead });
    const id = mails.find((one) => one.from === from)?.id;
    expect((await view(`/held/${id}/mail`, agent)).status).toBe(403);
    expect(await view(`/held/${id}/mail`, lead)).toMatchObject({
      status: 200,
      body: { subject: 'News', html: expect.stringMatching(/^<p>News<\/p>\s*$/) },
    });
  });
});

describe('the desk API', () => {
  it('knows no held mail that is none, and lets a lead take one off the list', async () => {
    const from = newAddress('robot');
    await mail({ from, subject: 'News', text: 'News!', headers: { 'Auto-Submitted': 'auto-generated' } });
    const schema = z.looseObject({ mails: z.array(z.looseObject({ id: z.string(), from: z.string().optional() })) });
    const list = async () => (await careline.get(schema, '/v1/desk/held?limit=100', { token: lead })).mails;
    const id = (await list()).find((one) => one.from === from)?.id;
    const discard = (which: string) => careline.call(`/v1/desk/held/${which}/discard`, { body: {}, token: lead });
    expect((await discard(id ?? '')).status).toBe(204);
    expect((await list()).some((one) => one.from === from)).toBe(false);
    expect((await discard(id ?? '')).status).toBe(404);
    expect((await discard('nonsense')).status).toBe(404);
  });
});
