import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureLogs } from '../logs.ts';

let logs: ReturnType<typeof captureLogs>;
beforeEach(() => {
  logs = captureLogs();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a line of the log', () => {
  it('hides what is personal, wherever it stands', () => {
    logs.logger.createChild({ persistentKeys: { note: 'mei@example.com' } }).warn('card 4111 1111 1111 1111', {
      deep: { list: ['call +44 20 7946 0958'] },
      error: new Error('13812345678 is not known'),
    });
    const text = logs.text();
    for (const personal of ['mei@', '4111', '7946', '1381234']) expect(text).not.toContain(personal);
    for (const mask of ['[mail]', '[card]', '[phone]']) expect(text).toContain(mask);
  });

  it('keeps what machines make', () => {
    const ids = { ticketId: 'CL-7K3M9QXA', correlationId: '01JD8-9876543210', messageId: '0100-2125550147' };
    logs.logger.info('ticket triaged', { ...ids, category: 'order', priority: 'high', count: 9876543210 });
    for (const id of Object.values(ids)) expect(logs.text()).toContain(id);
    expect(logs.text()).toContain('9876543210');
  });
});
