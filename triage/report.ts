/** Figures as lines for people. */
import { categories } from '../core/words.ts';
import type { Ablated } from './ablation.ts';
import type { Figures, Judged } from './judge.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

export function lineOf(name: string, f: Figures): string {
  const urgent =
    f.urgent.rows === 0
      ? ''
      : `  urgent R ${percent(f.urgent.recall)} P ${percent(f.urgent.precision)} (${f.urgent.rows})`;
  return (
    `${name.padEnd(34)}${String(f.rows).padStart(5)}  accuracy ${percent(f.accuracy)}  macro-F1 ${percent(f.macroF1)}  ` +
    `decided ${percent(f.decided)} at ${percent(f.decidedPrecision)}  top-2 ${percent(f.top2)}${urgent}  language ${percent(f.language)}`
  );
}

export function detailsOf(f: Figures): string[] {
  return [
    ...categories.flatMap((category) => {
      const { rows, precision, recall } = f.perClass[category];
      return rows === 0
        ? []
        : [
            `    ${category.padEnd(11)}${String(rows).padStart(5)}  precision ${percent(precision)}  recall ${percent(recall)}`,
          ];
    }),
    `    priority ${percent(f.priority)}  calibration error ${percent(f.calibrationError)}  routed right ${percent(f.routedPrecision)}`,
    ...(f.furtherRequests.rows === 0
      ? []
      : [
          `    of the requests in ${f.furtherRequests.rows} messages with several, found ${percent(f.furtherRequests.recall)}`,
        ]),
    `    reliability ${f.reliability.map(({ rows, score, right }) => `${score.toFixed(2)}:${right.toFixed(2)}(${rows})`).join(' ')}`,
  ];
}

export const mistakesOf = (judged: readonly Judged[], most: number): string[] =>
  judged
    .filter(({ row, said }) => row.category !== said.category)
    .sort((a, b) => b.said.scores[b.said.category] - a.said.scores[a.said.category])
    .slice(0, most)
    .map(
      ({ row, said }) =>
        `    ${row.category} -> ${said.category} ${said.scores[said.category].toFixed(2)}  ${JSON.stringify(row.text.slice(0, 120))}` +
        `  ${said.reasons.find((reason) => reason.startsWith('category')) ?? ''}`,
    );

/** One line a part; behind each figure, what it loses against the whole. */
export function ablationLines(all: readonly Ablated[]): string[] {
  const whole = all[0]?.figures;
  if (whole === undefined) return [];
  return all.map(({ without, figures }) => {
    const shown = (of: (figures: Figures) => number): string => {
      const change = 100 * (of(figures) - of(whole));
      const signed = `${change < 0 ? '' : '+'}${change.toFixed(1)}`;
      return percent(of(figures)) + (without === undefined ? ' '.repeat(8) : ` (${signed})`.padEnd(8));
    };
    return (
      `${(without === undefined ? 'the whole' : `without ${without}`).padEnd(30)}accuracy ${shown((f) => f.accuracy)} ` +
      `macro-F1 ${shown((f) => f.macroF1)} decided ${shown((f) => f.decided)} at ${shown((f) => f.decidedPrecision)} ` +
      `urgent R ${shown((f) => f.urgent.recall)} P ${shown((f) => f.urgent.precision)}`
    ).trimEnd();
  });
}
