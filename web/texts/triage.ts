import type { Language } from '../shared/words.ts';
import { en } from './triage.en.ts';
import { zh } from './triage.zh.ts';

/** A text that one language lacks is a type error. */
export type TriageTexts = typeof en;
export const triageTexts: Record<Language, TriageTexts> = { en, zh };
