import type { Language } from '../shared/words.ts';
import { en } from './mail.en.ts';
import { zh } from './mail.zh.ts';

/** A text that one language lacks is a type error. */
export type MailTexts = typeof en;
export const mailTexts: Record<Language, MailTexts> = { en, zh };
