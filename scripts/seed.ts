/** `npm run seed [-- --url URL]`: fills a running local system with a shop's day: tickets in every state, two languages. */
import { parseArgs } from 'node:util';
import { mails, sendMails } from './running/mails.ts';
import { picturePng } from './running/picture.ts';
import { type Step, type Story, today, yesterday } from './running/stories.ts';
import { linkToken, RunningSystem, replyBody } from './running/system.ts';

const { values } = parseArgs({
  options: { url: { type: 'string', default: `http://127.0.0.1:${process.env['CARELINE_PORT'] ?? '4100'}` } },
});
const system = new RunningSystem(values.url);
if (!(await system.ready())) {
  console.error(`No Careline answers at ${system.url}. Start one with: npm start`);
  process.exit(2);
}
const agents = {
  en: await system.token('alex.agent@careline.example', 'agent', 'Alex Agent'),
  zh: await system.token('mei.agent@careline.example', 'agent', '李美 Li Mei'),
};

const solved = await tell(yesterday);
await system.advance('P1DT1H');
for (const [story, id] of solved) await vote(story, id);
await tell(today);
await sendMails(await system.smtpPort(), mails);
await system.settle();
console.log(
  `The shop has ${yesterday.length + today.length} tickets by form, and ${mails.length} mails. Desk: ${system.url}/desk/ · mail: ${system.url}/_local/mail`,
);

/** Stories that go on come first, one by one, so that each ticket is the next of its queue; those that wait come last. */
async function tell(stories: readonly Story[]): Promise<[Story, string][]> {
  const told: [Story, string][] = [];
  for (const story of stories.filter(({ steps }) => steps)) {
    const id = await write(story);
    await system.settle();
    await work(story, id);
    told.push([story, id]);
  }
  for (const story of stories.filter(({ steps }) => !steps)) told.push([story, await write(story)]);
  await system.settle();
  return told;
}

async function write(story: Story): Promise<string> {
  const { email, name, subject, message, locale, orderNumber, picture } = story;
  const attachments = picture ? { attachments: [{ id: await upload(picture) }] } : {};
  const body = { email, name, subject, message, locale, ...(orderNumber ? { orderNumber } : {}), ...attachments };
  const answer = await expectOk(system.call('/v1/tickets', { body }), `the message of ${name}`);
  return (answer as { id: string }).id;
}

/** As a page does: a link first, then the file straight to the store. */
async function upload(name: string, token?: string): Promise<string> {
  const content = picturePng();
  const link = (await expectOk(
    system.call(token ? '/v1/desk/uploads' : '/v1/uploads', {
      body: { name, type: 'image/png', size: content.length },
      ...(token ? { token } : {}),
    }),
    `a link to send ${name} by`,
  )) as { id: string; url: string; method: string; headers: Record<string, string> };
  const { status } = await fetch(link.url, {
    method: link.method,
    headers: link.headers,
    body: Uint8Array.from(content),
  });
  if (status !== 200) throw new Error(`${name}: the store answered ${status}`);
  return link.id;
}

/** A claim hands out whatever waits longest, so the story's agent claims from its queue until the story's ticket comes. */
async function claim(id: string, token: string): Promise<void> {
  const { queue } = await system.ticket(id, token);
  const others: string[] = [];
  for (;;) {
    const taken = await expectOk(
      system.call('/v1/desk/claims', { body: { queues: [queue] }, token }),
      `claiming ${id}`,
    );
    const got = (taken as { ticket: { id: string } } | undefined)?.ticket.id;
    if (got === undefined) throw new Error(`${id} is not in its queue ${queue}`);
    if (got === id) break;
    others.push(got);
  }
  for (const other of others)
    await expectOk(system.call(`/v1/desk/tickets/${other}/release`, { body: {}, token }), `releasing ${other}`);
  await system.settle();
}

async function work(story: Story, id: string): Promise<void> {
  const token = agents[story.locale];
  for (const step of story.steps ?? []) {
    await act(step, id, token);
    await system.settle();
  }
}

async function act(step: Step, id: string, token: string): Promise<void> {
  if (step.do === 'claim') return claim(id, token);
  if (step.do === 'customerWrites') {
    const letter = (await system.mail()).find((mail) => mail.subject.includes(id));
    if (!letter) throw new Error(`No letter about ${id}`);
    await expectOk(
      system.call(`/v1/status/${linkToken(letter, 'status')}/messages`, { body: { message: step.text } }),
      `a message on ${id}`,
    );
    return;
  }
  if (step.do === 'sort') {
    const { category } = step;
    await expectOk(
      system.call(`/v1/desk/tickets/${id}`, { method: 'PATCH', body: { category }, token }),
      `what ${id} is about`,
    );
    return;
  }
  const { do: action, ...rest } = step;
  const path = {
    note: 'notes',
    reply: 'replies',
    transfer: 'transfer',
    hold: 'hold',
    solve: 'solve',
    close: 'close',
  }[action];
  const body = 'nextStatus' in rest ? await bodyOf(rest, token) : rest;
  await expectOk(system.call(`/v1/desk/tickets/${id}/${path}`, { body, token }), `${action} on ${id}`);
}

async function bodyOf(
  { text, nextStatus, picture }: Omit<Extract<Step, { do: 'reply' }>, 'do'>,
  token: string,
): Promise<object> {
  const attachments = picture ? { attachments: [{ id: await upload(picture, token), inline: true }] } : {};
  return { ...replyBody(text, nextStatus), ...attachments };
}

async function vote(story: Story, id: string): Promise<void> {
  if (!story.score) return;
  const letter = (await system.mail(story.email)).find(
    (mail) => mail.subject.includes(id) && mail.text.includes('/survey#'),
  );
  if (!letter) throw new Error(`No survey letter about ${id}`);
  const path = `/v1/surveys/${linkToken(letter, 'survey')}`;
  const { proof } = (await expectOk(
    system.call(`${path}/proofs`, { body: { gesture: 'pointer' } }),
    `the survey of ${id}`,
  )) as { proof: string };
  const { value, comment } = story.score;
  await expectOk(
    system.call(path, { body: { score: value, proof, ...(comment ? { comment } : {}) } }),
    `the vote on ${id}`,
  );
}

async function expectOk(answer: ReturnType<RunningSystem['call']>, what: string): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${what}: answered ${status} ${JSON.stringify(body)}`);
  return body;
}
