/** Which words of a message spoke for a category: phrases of the lexicon, then what weighed most in the model. */

import { type Category, categories } from '../categories.ts';
import { isBoundary, type Token } from '../text/tokens.ts';
import { OUTPUTS, type WeightedRows } from './model/linear.ts';
import type { Model } from './model/model.ts';
import type { Scored } from './model/score.ts';
import type { Reading } from './reading.ts';

const SHOWN = 3;
/** Words that add less than this to the log-odds are not worth showing. */
const LEAST = 0.08;
/** Numbers of cards, accounts, telephones and orders, whole or in groups, explain nothing and may be personal. */
const NUMBER = /(?:\p{Nd}\P{Nd}*){4}/u;

export function reasonsFor(category: Category, reading: Reading, scored: Scored, model: Model): string[] {
  const said = reading.evidence.witnesses[category].slice(0, SHOWN).map(({ words }) => words);
  const weighed = wordsThatWeighed(category, reading, scored, model).filter(
    (word) => !said.some((one) => one.includes(word) || word.includes(one)),
  );
  const words = [...said, ...weighed].slice(0, SHOWN).map((word) => `"${word}"`);
  return words.length === 0 ? [] : [`category ${category}: ${words.join(', ')}`];
}

function wordsThatWeighed(category: Category, { units }: Reading, { features }: Scored, model: Model): string[] {
  const output = categories.indexOf(category);
  const gain = new Float64Array(units.length);
  const add = ({ row, weights }: WeightedRows): void => {
    for (const [at, key] of features.keys.entries()) {
      const place = features.at[at] ?? -1;
      const found = place < 0 ? -1 : row(key);
      if (found < 0) continue;
      let mean = 0;
      for (let other = 0; other < categories.length; other++) mean += weights[found * OUTPUTS + other] ?? 0;
      const own = weights[found * OUTPUTS + output] ?? 0;
      gain[place] = (gain[place] ?? 0) + (features.values[at] ?? 0) * (own - mean / categories.length);
    }
  };
  add(model.shared);
  add(model.delta);
  const ranked = [...gain.keys()]
    .filter((at) => (gain[at] ?? 0) >= LEAST && isTelling(units[at]))
    .sort((a, b) => (gain[b] ?? 0) - (gain[a] ?? 0))
    .slice(0, SHOWN);
  return [
    ...new Set(
      ranked.map((at) =>
        hanRunAt(
          units.map(({ written }) => written),
          at,
        ),
      ),
    ),
  ];
}

const isTelling = (token: Token | undefined): boolean =>
  token !== undefined && !isBoundary(token.form) && !token.silent && !NUMBER.test(token.written);

/** A single Han character says little to a reader: it is shown with the one that follows. */
function hanRunAt(written: string[], at: number): string {
  const own = written[at] ?? '';
  const next = written[at + 1] ?? '';
  const han = /^\p{Script=Han}$/u;
  return han.test(own) && han.test(next) ? own + next : own;
}
