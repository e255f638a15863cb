/** Where the material lies. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesIn } from './rows.ts';

const folder = (name: string): string => fileURLToPath(new URL(`material/${name}`, import.meta.url));

/** Our own messages, and those of a real shop (their own licence lies beside them). */
export const trainingFiles = (): string[] =>
  [folder('train'), folder('hint3')].flatMap((one) => (existsSync(one) ? filesIn(one) : []));

/** The kind of shop, as rows name it, whose messages a real shop's customers wrote. */
export const REAL_SHOP = 'messages';

/** Kinds of shop that training does not know, looked at while the classifier was built. */
export const developmentFiles = (): string[] => filesIn(folder('development'));

/** Kinds of shop that nobody who builds the classifier has looked at: for figures alone. None until they are written. */
export const heldOutFiles = (): string[] => (existsSync(folder('heldout')) ? filesIn(folder('heldout')) : []);
