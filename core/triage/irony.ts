/** Praise that is meant as blame: an interjection of praise (`Great, …`, `真棒`) beside a grievance. */
import type { Found } from '../text/phrases.ts';
import { isBoundary, SENTENCE, type Token } from '../text/tokens.ts';
import { quoted } from './evidence.ts';
import type { Mood } from './lexicon.ts';

/** What may stand beside an interjection in its clause, in tokens: `oh`, `guys`, `你们`. */
const MOST_BESIDE = 2;
const MOST_BESIDE_IN_CHINESE = 5;
const HAN = /^\p{Script=Han}$/u;
/** `Great, thanks. But one is missing` is meant. */
const TURNS = new Set(['but', 'however', 'though', 'although', 'only', 'except', '但', '就', '不过', '可']);
/** Praise of a thing is no interjection: `great product`. */
const PRAISED = new Set('product quality service item price color size fit 质 产 衣 鞋 东 服 味 包'.split(' '));

export function ironyIn(tokens: Token[], found: Found<Mood>[]): { mood: 'irony'; words: string }[] {
  const grievances = found.filter(({ says }) =>
    says.some((one) => one === 'grievance' || one === 'upset' || one === 'anger'),
  );
  if (grievances.length === 0) return [];
  for (const { says, at } of found) {
    if (!says.includes('praise')) continue;
    const beside = besideIn(tokens, at, grievances);
    const most = HAN.test(tokens[at[0] ?? 0]?.form ?? '') ? MOST_BESIDE_IN_CHINESE : MOST_BESIDE;
    if (beside.length > most || beside.some((form) => PRAISED.has(form))) continue;
    const later = grievances.filter((one) => (one.at[0] ?? 0) > (at[0] ?? 0));
    const turned = tokens.slice((at.at(-1) ?? 0) + 1, later[0]?.at[0] ?? 0).some(({ form }) => TURNS.has(form));
    if (!turned) return [{ mood: 'irony', words: quoted(tokens, at) }];
  }
  return [];
}

/** The words of a clause that are neither the interjection nor part of a grievance. */
function besideIn(tokens: Token[], at: number[], grievances: Found<Mood>[]): string[] {
  const known = new Set([...at, ...grievances.flatMap((one) => one.at)]);
  let start = at[0] ?? 0;
  while (start > 0 && !isBoundary(tokens[start - 1]?.form ?? SENTENCE)) start--;
  const forms: string[] = [];
  for (let position = start; !isBoundary(tokens[position]?.form ?? SENTENCE); position++) {
    if (!known.has(position)) forms.push(tokens[position]?.form ?? '');
  }
  return forms;
}
