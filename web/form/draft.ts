/** What is typed into the form, kept in the tab until it has been sent, with the key that makes it one ticket. */
import { tabStore } from '../shared/storage.ts';
import type { Category } from '../shared/words.ts';

export interface Values {
  name: string;
  email: string;
  orderNumber: string;
  subject: string;
  message: string;
  category: Category | '';
}

export interface Draft {
  values: Values;
  /** Idempotency key: however often this draft is sent, it is one ticket. */
  key: string;
}

const empty: Values = { name: '', email: '', orderNumber: '', subject: '', message: '', category: '' };

export const newDraft = (): Draft => ({ values: empty, key: crypto.randomUUID() });

export function keptDraft(): Draft | undefined {
  const kept = tabStore.read<Draft>('form');
  if (!kept?.values || !kept.key) return undefined;
  return { key: kept.key, values: { ...empty, ...kept.values } };
}

export const keepDraft = (draft: Draft): void => tabStore.write('form', draft);
export const dropDraft = (): void => tabStore.remove('form');

export const isEmpty = (values: Values): boolean => Object.values(values).every((value) => value === '');
