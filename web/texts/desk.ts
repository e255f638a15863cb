import type { Language } from '../shared/words.ts';
import { en } from './desk.en.ts';
import { zh } from './desk.zh.ts';

/** A text that one language lacks is a type error. */
export type DeskTexts = typeof en;
export const deskTexts: Record<Language, DeskTexts> = { en, zh };
