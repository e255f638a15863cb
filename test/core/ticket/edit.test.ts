import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/ticket/commands.ts';
import { agent, claimedStory, openedStory, type Story, waitingStory } from '../../support/ticket-factory.ts';

type Edit = Extract<Command, { type: 'edit' }>;
const edited = (before: Story, edit: Omit<Edit, 'type'>) => before.do({ type: 'edit', ...edit }, { by: agent() });
const events = (story: Story) => story.entries.at(-1)?.events;

describe('an edit', () => {
  it.each<[string, Omit<Edit, 'type'>]>([
    ['nothing', {}],
    ['what is there already', { category: 'order', priority: 'normal', subject: 'Where is my parcel?', locale: 'en' }],
    ['no tags where there are none', { tags: [' '] }],
  ])('of %s changes nothing', (_, edit) => {
    expect(waitingStory().decide({ type: 'edit', ...edit }).changed).toBe(false);
  });

  it('records only what changed', () => {
    const story = edited(waitingStory(), { category: 'order', subject: ' A lamp ', tags: ['vip', ' vip', ''] });
    expect(events(story)).toStrictEqual([{ type: 'TicketEdited', subject: 'A lamp', tags: ['vip'] }]);
    expect(story.ticket).toMatchObject({ subject: 'A lamp', tags: ['vip'] });
  });

  it('of the category moves a waiting ticket and is a correction of triage', () => {
    const story = edited(waitingStory(), { category: 'payment', priority: 'high' });
    expect(events(story)).toMatchObject([
      { type: 'TicketEdited', category: 'payment', corrected: { category: 'order', priority: 'normal' } },
      { type: 'TicketRouted', queue: 'payment', lane: 'urgent', reason: 'edited' },
    ]);
    expect(story.ticket).toMatchObject({ queue: 'payment', categoryConfidence: 1, waiting: true });
  });

  it('of the priority moves a waiting ticket to the other lane', () => {
    expect(events(edited(waitingStory(), { priority: 'urgent' }))?.[1]).toMatchObject({
      lane: 'urgent',
      reason: 'edited',
    });
    expect(events(edited(waitingStory(), { priority: 'low' }))).toHaveLength(1);
  });

  it('of the category of an open ticket names the queue to which it goes back', () => {
    const story = edited(claimedStory(), { category: 'payment' });
    expect(events(story)).toMatchObject([{ type: 'TicketEdited', queue: 'payment' }]);
    expect(story.ticket).toMatchObject({ status: 'open', queue: 'payment', assignee: 'agent-ada' });
  });

  it('of the category before triage routes the ticket', () => {
    const story = edited(openedStory(), { category: 'account' });
    expect(story.ticket).toMatchObject({ waiting: true, triaged: true, queue: 'account' });
    expect(events(story)?.[0]).not.toHaveProperty('corrected');
  });

  it('back to what triage said is no correction', () => {
    const story = edited(edited(waitingStory(), { category: 'payment' }), { category: 'order' });
    expect(events(story)?.[0]).not.toHaveProperty('corrected');
  });

  it('writes the language tag as it is written', () => {
    expect(edited(waitingStory(), { locale: 'ZH-hant-hk' }).ticket.locale).toBe('zh-Hant-HK');
  });

  it.each<[string, Omit<Edit, 'type'>, string]>([
    ['51 tags', { tags: Array.from({ length: 51 }, (_, i) => `tag-${i}`) }, 'tags'],
    ['a tag of 51 characters', { tags: ['x'.repeat(51)] }, 'tags'],
    ['an empty subject', { subject: '  ' }, 'subject'],
    ['a subject of 201 characters', { subject: 'x'.repeat(201) }, 'subject'],
    ['a language that is none', { locale: '??' }, 'locale'],
  ])('refuses %s', (_, edit, path) => {
    expect(() => waitingStory().decide({ type: 'edit', ...edit })).toThrow(
      expect.objectContaining({ code: 'invalid', fields: [expect.objectContaining({ path })] }),
    );
  });
});

describe('a ticket that triage is unsure about', () => {
  const unsure = () => waitingStory({ result: { decided: false } });

  it('waits in general with the two suggestions until a person chooses', () => {
    const { ticket } = unsure();
    expect(ticket).toMatchObject({
      queue: 'general',
      category: 'other',
      triageSaid: { category: 'other', unsure: true },
    });
    expect(ticket.suggestions[0]).toMatchObject({ category: 'order' });
  });

  it.each([
    ['order', { corrected: { category: 'other', unsure: true } }],
    ['other', {}],
  ] as const)('goes to the queue of the chosen category %s, which is a labelled example', (category, label) => {
    const story = edited(unsure(), { category });
    expect(events(story)).toMatchObject([
      { type: 'TicketEdited', category, ...label },
      { type: 'TicketRouted', queue: category, reason: 'edited' },
    ]);
    expect(edited(story, { category }).entries).toHaveLength(story.entries.length);
  });

  it('is as it was when the choice is taken back', () => {
    const before = unsure();
    const after = edited(edited(before, { category: 'payment' }), { category: null });
    expect(events(after)).toMatchObject([
      { type: 'TicketEdited', category: 'other', withdrawn: 'payment' },
      { type: 'TicketRouted', queue: 'general' },
    ]);
    expect(events(after)?.[0]).not.toHaveProperty('corrected');
    const { category, queue, categoryConfidence, chosen, waiting } = after.ticket;
    expect({ category, queue, categoryConfidence, waiting }).toEqual({
      category: before.ticket.category,
      queue: before.ticket.queue,
      categoryConfidence: before.ticket.categoryConfidence,
      waiting: true,
    });
    expect(chosen).toEqual([]);
  });

  it('has nothing to take back before the choice; a sure triage has nothing at all', () => {
    expect(unsure().decide({ type: 'edit', category: null }, { by: agent() }).changed).toBe(false);
    expect(() => waitingStory().decide({ type: 'edit', category: null }, { by: agent() })).toThrow('left open');
  });
});

describe('of several requests', () => {
  const requests = [
    { category: 'payment' as const, priority: 'high' as const, score: 0.5 },
    { category: 'order' as const, priority: 'normal' as const, score: 0.5 },
  ];
  const both = () => waitingStory({ result: { category: 'order', requests } });

  it('the most urgent has the ticket, its queue and priority; all are kept', () => {
    expect(both().ticket).toMatchObject({
      category: 'payment',
      queue: 'payment',
      priority: 'high',
      requests: [
        { category: 'payment', priority: 'high' },
        { category: 'order', priority: 'normal' },
      ],
    });
    expect(waitingStory().ticket.requests).toBeUndefined();
  });

  it('one goes when it is dealt with, and no foreign one comes', () => {
    const story = edited(both(), { requests: ['payment', 'account'] });
    expect(story.ticket.requests).toEqual([{ category: 'payment', priority: 'high' }]);
    expect(events(story)).toEqual([{ type: 'TicketEdited', requests: [{ category: 'payment', priority: 'high' }] }]);
    expect(edited(waitingStory(), { requests: ['order'] }).entries).toHaveLength(2);
  });
});
