/** What every keeper of rate limits does. */
import { expect, it } from 'vitest';
import type { RateLimits } from '../../../workflow/ports.ts';

const at = (time: string) => new Date(`2026-03-04T${time}Z`);
const limits = { perHour: 2, perDay: 3 };

export function rateLimitsContract(create: () => Promise<RateLimits>): void {
  it('lets pass until the hour is used up, then tells the seconds to the next one', async () => {
    const port = await create();
    const take = (time: string) => port.take('source', 'a', limits, at(time));
    expect(await take('10:10:00.000')).toBe(0);
    expect(await take('10:59:00.000')).toBe(0);
    expect(await take('10:59:00.000')).toBe(60);
    expect(await take('10:59:59.999')).toBe(1);
    expect(await take('11:00:00.000')).toBe(0);
  });

  it('counts nothing that it refused, and tells the seconds to the next day when the day is used up', async () => {
    const port = await create();
    const take = (time: string) => port.take('source', 'a', limits, at(time));
    for (const time of ['10:00:00.000', '10:00:00.000', '10:00:00.000', '10:00:00.000']) await take(time);
    expect(await take('11:00:00.000')).toBe(0);
    expect(await take('12:00:00.000')).toBe(12 * 3600);
    expect(await take('23:59:59.500')).toBe(1);
    expect(await port.take('source', 'a', limits, new Date('2026-03-05T00:00:00.000Z'))).toBe(0);
  });

  it('counts a use of one name once, also when all is used up by then', async () => {
    const port = await create();
    const take = (once: string) => port.take('sender', 'a', limits, at('10:10:00.000'), once);
    expect([await take('x'), await take('x'), await take('y'), await take('x')]).toEqual([0, 0, 0, 0]);
    expect(await take('z')).toBeGreaterThan(0);
    expect(await take('y')).toBe(0);
  });

  it('keeps kinds and fingerprints apart', async () => {
    const port = await create();
    const once = { perHour: 1, perDay: 1 };
    expect(await port.take('source', 'a', once, at('10:00:00.000'))).toBe(0);
    expect(await port.take('sender', 'a', once, at('10:00:00.000'))).toBe(0);
    expect(await port.take('source', 'b', once, at('10:00:00.000'))).toBe(0);
    expect(await port.take('source', 'a', once, at('10:00:00.000'))).toBeGreaterThan(0);
  });

  it('lets no more pass when all come at once', async () => {
    const port = await create();
    const waits = await Promise.all(
      Array.from({ length: 20 }, () => port.take('sender', 'a', { perHour: 5, perDay: 9 }, at('10:00:00.000'))),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });
}
