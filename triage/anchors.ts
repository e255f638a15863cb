/** A sample of the material that ships with the model: learning must not forget it. */
import { categories } from '../core/words.ts';
import type { Row } from './rows.ts';

const PER_CATEGORY: Record<string, number> = { en: 18, zh: 18 };
const PER_OTHER_LANGUAGE = 1;
const LONGEST = 120;

export function anchors(rows: Row[]): string[] {
  const lines: string[] = [];
  for (const lang of [...new Set(rows.map((row) => row.lang))].sort()) {
    for (const [at, category] of categories.entries()) {
      const fitting = rows.filter(
        (row) => row.lang === lang && row.category === category && row.text.length <= LONGEST && row.more.length === 0,
      );
      const count = Math.min(PER_CATEGORY[lang] ?? PER_OTHER_LANGUAGE, fitting.length);
      for (let n = 0; n < count; n++) {
        const row = fitting[Math.floor(((n + 0.5) * fitting.length) / count)];
        if (row !== undefined) lines.push(`${at}${row.text.replace(/\s+/g, ' ').trim()}`);
      }
    }
  }
  return lines;
}
