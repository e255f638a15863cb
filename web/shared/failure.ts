/** A failed call of the customers' pages in their reader's words. */
import type { PortalTexts } from '../texts/portal.ts';
import type { ApiError } from './api.ts';
import { clockTime, span } from './time.ts';
import type { Language } from './words.ts';

export function failureText(error: ApiError, t: PortalTexts['errors'], language: Language, now: Date): string {
  if (error.status === 0) return t.offline;
  if (error.status === 429) {
    if (error.retryAfter === undefined) return t.tooManySoon;
    const at = new Date(now.getTime() + error.retryAfter * 1000 + 59_000);
    return t.tooMany(span(error.retryAfter, language, 'long'), clockTime(at, language));
  }
  return error.status >= 500 ? t.busy : t.refused(error.detail);
}
