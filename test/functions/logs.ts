/** A logger whose lines can be read: everything it writes goes through the console. */
import { vi } from 'vitest';
import { createLogger } from '../../functions/shared/logger.ts';

export function captureLogs() {
  const lines: string[] = [];
  // Without POWERTOOLS_DEV the logger keeps a console of its own, on the process's streams.
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  for (const method of ['log', 'debug', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => void lines.push(parts.map(String).join(' ')));
  }
  const logger = createLogger('test');
  return {
    logger,
    text: () =>
      lines
        .join('\n')
        .replaceAll(/\s*\n\s*/g, '')
        .replaceAll('": ', '":'),
  };
}
