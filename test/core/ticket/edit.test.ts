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
