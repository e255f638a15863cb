/**
 * Whether a word is taken back right before it, in its own clause: `not an emergency`, `不是要投诉`. Only small words may stand
 * between, so that `if you do not answer I will sue` is no calm.
 */
import { stem } from '../text/stem.ts';
import { isBoundary, type Token } from '../text/tokens.ts';

const forms = (words: string): Set<string> => new Set(words.split(' ').map(stem));

const NOT = forms(
  'not no never nothing nobody none neither nor without isnt arent wasnt werent dont doesnt didnt wont wouldnt hasnt havent ' +
    'hadnt cannot cant couldnt aint',
);
const BETWEEN = forms(
  'one be been being is are was were am do did have had has get got going gonna to any some at all that too longer need ' +
    'needed even actually yet feel feeling particularly especially exactly quite trying planning intend intending ' +
    'threatening make making cause caused causing about big real calling call',
);
/** `I do not need it by Friday`. */
const NEEDED = forms('need it this them these be to that');
/** A question or a condition takes nothing back: `how is this not fraud`, `if it is not here by tomorrow`. */
const ASKING = forms('why how if unless or');
/** After `never` they make it worse: `never been so angry`. */
const WORSE = new Set(['so', 'such', 'this', 'that', 'more', 'as']);
const SUBJECTS = forms('it this that these those you they he she i we there');
const INVERTED = forms('isnt arent wasnt werent dont doesnt didnt hasnt havent wont cant');
/** `do not lie to me` accuses. */
const IMPERATIVE = forms('dont');

const MOST_BETWEEN = 5;

const HAN = /^\p{Script=Han}$/u;
const HAN_NOT =
  /(.?.?.?)(不是|并非|没有|不用|不必|不需|无需|无须|不会|不要|不至于|不打算|不准备|没打算|没准备|别|没|未|无|非|不)(?:是|要|会|去|来|再|太|很|那么|这么|特别|非常|怎么|被|什么|任何|发生|出现|造成|导致|引起|有|人|受到|打算|准备|想|真的|真|说|找|请|催|让|故意)*$/u;
/** Double negations, questions and reproaches that look like a negation: `再不`, `是不是`, `不得不`. */
const HAN_NO_NOT = /[再还么啥咋何道岂能可会是有要得敢谁莫]$/u;
const HAN_COUNTING = /不仅|不但|不只|不光|不止|不得不|不能不|没有不|无非|除非|从来?[没未].*(?:这么|那么|如此)/u;
const HAN_NOBODY = /没有?人/u;
const HAN_IMPERATIVE = /^(?:别|不要)$/u;
/** `不想投诉`, `不想起诉`: who says so has it in mind. */
const HAN_RELUCTANT = /^(?:不|没)想要?$/u;

const HINDI_NOT = forms('nahi nhi nahin nai mat');
const HINDI_END = forms('hai he h hain tha thi yaar ji bhai');

/** @param at where the words stand among the tokens */
export function isTakenBack(
  tokens: readonly Token[],
  units: readonly Token[],
  at: readonly number[],
  mood: string,
): boolean {
  const from = at[0] ?? 0;
  const first = tokens[from];
  if (first === undefined) return false;
  if (HAN.test(first.form)) return takenBackInChinese(tokens, from, mood);
  return takenBackBefore(tokens, units, from, mood) || takenBackAfter(tokens, (at.at(-1) ?? from) + 1);
}

const clauseBefore = (tokens: readonly Token[], from: number): string[] => {
  let start = from;
  while (start > 0 && !isBoundary(tokens[start - 1]?.form ?? '.')) start--;
  return tokens.slice(start, from).map(({ form }) => form);
};

function takenBackBefore(tokens: readonly Token[], units: readonly Token[], from: number, mood: string): boolean {
  const clause = clauseBefore(tokens, from);
  const pressing = mood === 'deadline' || mood === 'hurry';
  let at = clause.length - 1;
  for (let steps = 0; at >= 0 && !NOT.has(clause[at] ?? ''); at--, steps++) {
    const form = clause[at] ?? '';
    if (steps === MOST_BETWEEN || !(BETWEEN.has(form) || (pressing && NEEDED.has(form)))) return false;
  }
  if (at < 0) return false;
  const not = clause[at] ?? '';
  const before = clause.slice(0, at);
  const between = clause.slice(at + 1);
  if (mood === 'deadline' && between.length > 0 && !between.includes('need')) return false;
  if (before.some((form) => ASKING.has(form))) return false;
  if (before.length === 0 && INVERTED.has(not) && SUBJECTS.has(between[0] ?? '')) return false;
  // `is this not a scam`
  if (/^(?:is|are|was)$/.test(before[0] ?? '') && before.length > 1) return false;
  const blames = mood === 'anger' || mood === 'upset';
  if (blames && (IMPERATIVE.has(not) || (not === 'not' && before.at(-1) === 'do')) && between.length === 0)
    return false;
  return !onlyStronger(tokens, units, from - clause.length + at, from);
}

/** `not just`, `never so`: words that phrases reach across. */
function onlyStronger(tokens: readonly Token[], units: readonly Token[], not: number, mood: number): boolean {
  const [one, other] = [tokens[not], tokens[mood]];
  if (one === undefined || other === undefined) return false;
  const between = units.slice(units.indexOf(one) + 1, units.indexOf(other)).map(({ form }) => form);
  return (
    between.includes('just') ||
    between.includes('only') ||
    (one.form === 'never' && between.some((form) => WORSE.has(form)))
  );
}

function takenBackAfter(tokens: readonly Token[], after: number): boolean {
  if (!HINDI_NOT.has(tokens[after]?.form ?? '')) return false;
  let end = after + 1;
  while (HINDI_END.has(tokens[end]?.form ?? '')) end++;
  return isBoundary(tokens[end]?.form ?? '.');
}

function takenBackInChinese(tokens: readonly Token[], from: number, mood: string): boolean {
  const before = clauseBefore(tokens, from).join('');
  const found = HAN_NOT.exec(before);
  if (found === null) return false;
  const [whole, lead = '', not = ''] = found;
  if (HAN_NO_NOT.test(lead) || HAN_COUNTING.test(whole) || HAN_RELUCTANT.test(whole.slice(lead.length))) return false;
  // `没人马上处理` complains; `没有人受伤` does not.
  if (HAN_NOBODY.test(whole) && mood !== 'safety') return false;
  return !((mood === 'anger' || mood === 'upset') && HAN_IMPERATIVE.test(not));
}
