import { describe, expect, it } from 'vitest';
import { eventFilter } from '../../../local/lambda/filter.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { itemType: { S: 'entry' }, sk: { S: 'ENTRY#1' }, n: { N: '5' } }, SizeBytes: 120 },
};
const image = (pattern: unknown) => ({ dynamodb: { NewImage: pattern } });

describe('an event filter', () => {
  it.each([
    ['equality', { eventName: ['INSERT'] }, true],
    ['any of a list', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['another value', { eventName: ['REMOVE'] }, false],
    ['all fields', { eventName: ['INSERT'], ...image({ itemType: { S: ['entry'] } }) }, true],
    ['one field of two', { eventName: ['INSERT'], ...image({ itemType: { S: ['ticket'] } }) }, false],
    ['exists', image({ itemType: { S: [{ exists: true }] } }), true],
    ['does not exist', image({ itemType: { S: [{ exists: false }] } }), false],
    ['a field that is not there', image({ other: { S: [{ exists: false }] } }), true],
    ['prefix', image({ sk: { S: [{ prefix: 'ENTRY#' }] } }), true],
    ['suffix', image({ sk: { S: [{ suffix: '#2' }] } }), false],
    ['anything but', image({ itemType: { S: [{ 'anything-but': ['ticket'] }] } }), true],
    ['equality in other case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['a number in a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 100, '<=', 120] }] } }, true],
    ['a number out of range', { dynamodb: { SizeBytes: [{ numeric: ['>', 120] }] } }, false],
    ['either of two', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, true],
  ])('by %s', (_name, pattern, expected) => {
    expect(eventFilter([JSON.stringify(pattern)])(record)).toBe(expected);
  });

  it('passes what any pattern passes, and everything without one', () => {
    expect(eventFilter(['{"a":["b"]}', '{"eventName":["INSERT"]}'])(record)).toBe(true);
    expect(eventFilter([])(record)).toBe(true);
  });

  it('refuses an operator that it does not know', () => {
    expect(() => eventFilter(['{"eventName":[{"cidr":"10.0.0.0/8"}]}'])(record)).toThrow(/cidr/);
  });
});
