/** Sends a draft and says in one word what became of it. */
import type { Attachment } from '../../core/files/upload.ts';
import { ApiError, call } from '../shared/api.ts';
import type { Language } from '../shared/words.ts';
import type { Draft } from './draft.ts';

export type Outcome =
  | { kind: 'sent'; id: string }
  /** The same key came with other words: an earlier version was accepted although its answer got lost. */
  | { kind: 'already_sent' }
  | { kind: 'failed'; error: ApiError };

export async function submit(
  { values, key }: Draft,
  attachments: readonly Attachment[],
  language: Language,
  trap: string,
): Promise<Outcome> {
  const filled = {
    email: values.email.trim(),
    subject: values.subject.trim(),
    message: values.message,
    name: values.name.trim(),
    orderNumber: values.orderNumber.trim(),
    category: values.category,
    locale: language,
    website: trap,
  };
  const body = {
    ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== '')),
    ...(attachments.length > 0 && { attachments }),
  };
  try {
    const { data } = await call<{ id: string }>('/v1/tickets', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body,
    });
    return { kind: 'sent', id: data.id };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.type.endsWith(':idempotency-mismatch')) return { kind: 'already_sent' };
    return { kind: 'failed', error };
  }
}
