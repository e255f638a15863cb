import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../../core/text/subject.ts';

describe('a subject as its writer meant it', () => {
  it.each([
    ['Re: Where is my parcel?', 'Where is my parcel?'],
    ['RE: FW: Aw: Order', 'Order'],
    ['回复：转发: 包裹没到', '包裹没到'],
    ['Re[2]: [CL-7K3M9QXA] Order', 'Order'],
    ['[EXTERNAL] Re: Order', 'Order'],
    ['Order [CL-7K3M9QXA]', 'Order'],
    ['Return: the lamp', 'Return: the lamp'],
    ['Regarding: my order', 'Regarding: my order'],
    ['Re:', ''],
  ])('of %j is %j', (subject, own) => {
    expect(withoutMarks(subject)).toBe(own);
  });
});
