import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CarelineError } from '../../../core/errors.ts';
import { type TimelineEntry, ticketMessageSchema } from '../../../core/events.ts';
import { createHandler } from '../../../functions/outreach/handler.ts';
import { claimedStory, openedStory, pendingStory, system } from '../../support/ticket-factory.ts';
import { createPostOffice, type PostOffice } from '../../workflow/post-office.ts';
import { captureLogs } from '../logs.ts';
import { failedIds, sqsEvent } from '../sqs-event.ts';

const messageOf = ({ words, plan, ...message }: TimelineEntry) => ticketMessageSchema.parse(message);
const entryOf = (entries: readonly TimelineEntry[], version: number) => {
  const entry = entries.find((one) => one.version === version);
  if (!entry) throw new Error('no such entry');
  return entry;
};

let office: PostOffice;
let logs: ReturnType<typeof captureLogs>;
let counted: Record<string, number>[];
let handler: ReturnType<typeof createHandler>;
beforeEach(() => {
  office = createPostOffice();
  logs = captureLogs();
  counted = [];
  handler = createHandler({
    ...office.deps,
    logger: logs.logger,
    counters: { count: (counts) => void counted.push({ ...counts }) },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('outreach', () => {
  it('sends the letter that an entry owes', async () => {
    const story = openedStory();
    await office.keep(story);
    expect(failedIds(await handler(sqsEvent(messageOf(entryOf(story.entries, 1)))))).toEqual([]);
    expect(office.mailbox.taken.map(({ letterId }) => letterId)).toEqual(['CL-7K3M9QXA-1']);
    expect(counted).toEqual([{ LettersSent: 1, LettersRefused: 0, LettersHeldBack: 0 }]);
  });

  it('sends the letters that the clock found overdue, each once', async () => {
    const story = pendingStory();
    await office.keep(story);
    const letters = story.ticket.owedLetters.map(({ version, letter }) => ({ version, letter }));
    expect(letters).toHaveLength(2);
    const message = {
      ...messageOf(entryOf(story.entries, 1)),
      version: 9,
      by: system(),
      letter: undefined,
      events: [{ type: 'LettersOverdue', letters }],
    };
    expect(failedIds(await handler(sqsEvent(message)))).toEqual([]);
    expect(failedIds(await handler(sqsEvent(message)))).toEqual([]);
    expect(office.mailbox.taken.map(({ version }) => version).toSorted()).toEqual(
      letters.map(({ version }) => version).toSorted(),
    );
  });

  it('ignores entries that owe nothing', async () => {
    const story = claimedStory();
    await office.keep(story);
    expect(failedIds(await handler(sqsEvent(messageOf(entryOf(story.entries, 3)))))).toEqual([]);
    expect(office.mailbox.taken).toEqual([]);
  });

  it('gives back what may pass later, and that alone', async () => {
    const [one, two] = [openedStory(), openedStory({ open: { id: 'CL-00000002' } })];
    await office.keep(one);
    await office.keep(two);
    let calls = 0;
    office.mailbox.refuse = () => {
      calls += 1;
      return calls === 1 ? new CarelineError('unavailable', 'throttled') : undefined;
    };
    const event = sqsEvent(...[one, two].map(({ entries }) => messageOf(entryOf(entries, 1))));
    expect(failedIds(await handler(event))).toHaveLength(1);
    expect(office.mailbox.taken).toHaveLength(1);
    expect(failedIds(await handler(event))).toEqual([]);
    expect(office.mailbox.taken).toHaveLength(2);
  });

  it('acknowledges what can never pass', async () => {
    const story = openedStory();
    await office.keep(story);
    office.mailbox.refuse = () => new CarelineError('letter_refused', 'SES refused the letter: MessageRejected.');
    expect(failedIds(await handler(sqsEvent(messageOf(entryOf(story.entries, 1)))))).toEqual([]);
    expect(counted).toEqual([{ LettersSent: 0, LettersRefused: 1, LettersHeldBack: 0 }]);
  });

  it.each([
    ['no JSON', '{'],
    ['no entry', {}],
    ['an unknown field', { ...messageOf(openedStory().entries[0] as TimelineEntry), extra: 1 }],
  ])('leaves %s to the dead-letter queue', async (_what, body) => {
    expect(failedIds(await handler(sqsEvent(body)))).toEqual(['message-1']);
  });

  it('logs neither address nor words', async () => {
    const story = openedStory();
    await office.keep(story);
    office.mailbox.refuse = () => new Error('mei@example.com is broken');
    await handler(sqsEvent(messageOf(entryOf(story.entries, 1))));
    expect(logs.text()).toContain('letter_in_flight');
    expect(logs.text()).not.toMatch(/mei@|Mei|parcel|lamp/);
  });
});
