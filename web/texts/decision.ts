import type { Language } from '../shared/words.ts';
import { en } from './decision.en.ts';
import { zh } from './decision.zh.ts';

/** What triage says to agents, and what they say to it. */
export type DecisionTexts = typeof en;
export const decisionTexts: Record<Language, DecisionTexts> = { en, zh };
