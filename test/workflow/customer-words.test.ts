import { describe, expect, it } from 'vitest';
import { classify } from '../../core/triage/classify.ts';
import { customerWords } from '../../workflow/customer-words.ts';
import { ownCustomerWords } from '../../workflow/own-customer-words.ts';
import { openedStory } from '../support/ticket-factory.ts';

const written = (...texts: string[]) => {
  const [first] = openedStory().entries;
  return texts.flatMap((text) => (first ? [{ ...first, words: { kind: 'customer' as const, text } }] : []));
};

describe('the words of several messages', () => {
  it.each([
    ['a signature', 'It leaks.\n\nKind regards\nAnna Smith', 'It leaks.'],
    ['a quote', 'It leaks.\nOn Monday Ann wrote:\n> All good?', 'It leaks.'],
    ['a signature after dashes', 'It leaks.\n-- \nAnna Smith', 'It leaks.'],
  ])('are all read where the first ends with %s', (_, first, own) => {
    const entries = written(first, 'Please Refund Me\nMy Password Too');
    expect(ownCustomerWords(entries)).toBe(`${own}\n\nPlease Refund Me\nMy Password Too`);
    expect(customerWords(entries)).toContain(first);
  });

  it('decide together what the ticket is about', () => {
    const entries = written('Hello\n\nBest regards\nAnna Smith', '退款');
    expect(classify({ text: ownCustomerWords(entries) }).category).toBe('aftersales');
  });

  it('are none of an agent’s', () => {
    const [entry] = openedStory().entries;
    const answer = entry ? [{ ...entry, words: { kind: 'agent' as const, text: 'Ours' } }] : [];
    expect(ownCustomerWords(answer)).toBe('');
  });
});
