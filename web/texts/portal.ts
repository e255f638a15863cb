import type { Language } from '../shared/words.ts';
import { en } from './portal.en.ts';
import { zh } from './portal.zh.ts';

/** A text that one language lacks is a type error. */
export type PortalTexts = typeof en;
export const portalTexts: Record<Language, PortalTexts> = { en, zh };
