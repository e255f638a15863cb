import { describe, expect, it } from 'vitest';
import { type LetterNote, noted, restraintOn, sameWords } from '../../../core/outreach/restraint.ts';
import { addSeconds } from '../../../core/time/instant.ts';
import { HOURS, MINUTES, NOW, policy } from '../../support/ticket-factory.ts';

const limits = policy().limits.mail;
/** Letters that went out some seconds ago. */
const sent = (...ago: number[]): LetterNote[] =>
  ago.map((seconds, i) => ({ letterId: `l-${i}`, kind: 'reminder', at: addSeconds(NOW, -seconds) }));
const many = (count: number, ago: number) => sent(...Array.from({ length: count }, () => ago));
const ask = (notes: LetterNote[], more: object = {}) =>
  restraintOn({ letterId: 'new', kind: 'reminder', now: NOW, ...more }, notes, limits);

describe('automatic letters to one address', () => {
  it.each<[string, LetterNote[], string | undefined]>([
    ['the tenth in 180 minutes goes', many(9, 5 * MINUTES), undefined],
    ['the eleventh does not', many(10, 179 * MINUTES), 'capped'],
    ['it does when the first is 180 minutes old', [...many(9, MINUTES), ...sent(180 * MINUTES)], undefined],
    ['the fortieth of a day goes', many(39, 4 * HOURS), undefined],
    ['the forty-first does not', many(40, 23 * HOURS), 'capped'],
    ['a day later it does', many(40, 24 * HOURS), undefined],
  ])('%s', (_what, notes, restraint) => {
    expect(ask(notes)).toBe(restraint);
  });

  it('another attempt of a letter that was let go is no further letter', () => {
    const facts = { letterId: 'l', kind: 'reminder', now: NOW } as const;
    const notes = noted(facts, many(10, MINUTES), limits);
    expect(restraintOn(facts, notes, limits)).toBeUndefined();
  });
});

describe('confirmations of mail', () => {
  const confirming = (text: string, ago: number): LetterNote[] =>
    noted({ letterId: `c-${ago}`, kind: 'acknowledgement', confirms: text, now: addSeconds(NOW, -ago) }, [], limits);
  const confirm = (notes: LetterNote[], confirms: string) => ask(notes, { kind: 'acknowledgement', confirms });

  it('stay out for words that were confirmed within a week, whatever their numbers and links', () => {
    const before = confirming('Case 17: see https://x.example/17 – not read.', 6 * 24 * HOURS);
    expect(confirm(before, 'case 18: see https://x.example/abc - not read')).toBe('repeated');
    expect(confirm(before, 'Case 17 is about my lamp')).toBeUndefined();
    expect(confirm(confirming('Not read.', 8 * 24 * HOURS), 'Not read.')).toBeUndefined();
  });

  it('are two in an hour', () => {
    const two = [...confirming('One', 59 * MINUTES), ...confirming('Two', MINUTES)];
    expect(confirm(two, 'Three')).toBe('capped');
    expect(confirm([...confirming('One', 60 * MINUTES), ...confirming('Two', MINUTES)], 'Three')).toBeUndefined();
    // What came by the form is confirmed all the same.
    expect(ask(two, { kind: 'acknowledgement' })).toBeUndefined();
  });
});

it('texts of other letters are other texts', () => {
  const texts = ['你好', '您好', 'Hello', 'Hullo', 'a', 'b', '4711', '4712', ''];
  expect(new Set(texts.map(sameWords)).size).toBe(texts.length);
});
