/**
 * Whose examples are learnt. Where triage is sure it is nearly always right, so an honest agent's corrections are mostly of
 * tickets that it was unsure about; somebody who mostly overrules it is in error, malicious, or knows something about this
 * shop that a second agent (or a lead) confirms.
 */
import type { ShopExample } from './example.ts';

/** Overruling so often is no sign of anything yet. */
const FREE = 4;
/** Of an agent's examples: by all measured shops an honest agent's is below a fifth. */
const MOST = 1 / 3;

/** Triage was sure, and wrong as the agent says. */
export const isOverruling = ({ said, category }: Pick<ShopExample, 'said' | 'category'>): boolean =>
  said !== undefined && !said.unsure && said.category !== category;

const direction = ({ said, category }: ShopExample): string => `${said?.category} ${category}`;

/** A test for examples that wait until a second agent has overruled in the same way, or a lead trusts the agent. */
export function doubtOf(
  examples: readonly ShopExample[],
  trusted: readonly string[],
): (example: ShopExample) => boolean {
  const counts = new Map<string, { all: number; overruling: number }>();
  const directions = new Map<string, Set<string>>();
  for (const example of examples) {
    const { id } = example.agent;
    const count = counts.get(id) ?? { all: 0, overruling: 0 };
    counts.set(id, { all: count.all + 1, overruling: count.overruling + Number(isOverruling(example)) });
    if (!isOverruling(example)) continue;
    directions.set(direction(example), (directions.get(direction(example)) ?? new Set()).add(id));
  }
  const doubted = new Set(
    [...counts]
      .filter(([id, { all, overruling }]) => !trusted.includes(id) && overruling > Math.max(FREE, MOST * all))
      .map(([id]) => id),
  );
  return (example) => {
    if (!doubted.has(example.agent.id)) return false;
    // Unsure tickets too: who cannot be believed about the plain ones is not believed about the others.
    return !isOverruling(example) || (directions.get(direction(example))?.size ?? 0) < 2;
  };
}
