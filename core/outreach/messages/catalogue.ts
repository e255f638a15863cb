import type { UiLanguage } from '../../words.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

export const catalogue: Record<UiLanguage, Messages> = { en, zh };
