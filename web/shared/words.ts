/** The core's vocabularies as the pages list them. Types only are imported, so that no schema code reaches the browser. */
import type {
  Category,
  MESSAGE_LIMIT as MessageLimit,
  Priority,
  Status,
  SUBJECT_LIMIT as SubjectLimit,
  UiLanguage,
} from '../../core/words.ts';

export type { Category, Priority, Status };
export type Language = UiLanguage;

const keysOf = <K extends string>(record: Record<K, true>): readonly K[] => Object.keys(record) as K[];

/** A word that the core gains or loses is a type error here. */
export const categories = keysOf<Category>({
  order: true,
  product: true,
  aftersales: true,
  payment: true,
  account: true,
  complaint: true,
  other: true,
});
export const priorities = keysOf<Priority>({ low: true, normal: true, high: true, urgent: true });
export const statuses = keysOf<Status>({
  new: true,
  open: true,
  pending: true,
  on_hold: true,
  solved: true,
  closed: true,
});
export const languages = keysOf<Language>({ en: true, zh: true });

export const MESSAGE_LIMIT: typeof MessageLimit = 20_000;
export const SUBJECT_LIMIT: typeof SubjectLimit = 200;
export const COMMENT_LIMIT = 1_000;
