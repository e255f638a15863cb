/** From evidence to probabilities. */
import { type Category, categories } from '../words.ts';
import type { Evidence, Witness } from './evidence.ts';

export interface Topic {
  category: Category;
  scores: Record<Category, number>;
  unsure: boolean;
  reasons: string[];
}

/** Each further phrase for a category adds less: a long mail is not surer than its clearest sentences. */
const DIMINISHING = 0.6;
/** The category that the customer chose on the form: it decides vague messages, and yields to clear words. */
const HINT = 1.8;
/** Log-odds of `other` where all words are greetings. */
const COURTESY = 2.5;
/** Where the text says nothing that the lexicon knows, `other` is a little likelier than any single category. */
const OTHER = 0.2;
/** A grievance beside a clear request belongs to the request. */
const GRIEVANCE_BESIDE_REQUEST = 0.5;
const CLEAR_REQUEST = 2.5;
/** Below these a person chooses. */
const MIN_SCORE = 0.45;
const MIN_MARGIN = 0.12;
const SHOWN_WITNESSES = 3;

const strength = (witnesses: Witness[]): number =>
  witnesses.reduce((sum, { weight }, index) => sum + weight * DIMINISHING ** index, 0);

export function topicOf(evidence: Evidence, hint: Category | undefined, wordy: boolean): Topic {
  const odds = Object.fromEntries(
    categories.map((category) => [category, strength(evidence.witnesses[category])]),
  ) as Record<Category, number>;
  const request = Math.max(odds.order, odds.aftersales, odds.payment, odds.account);
  if (request >= CLEAR_REQUEST) odds.complaint *= GRIEVANCE_BESIDE_REQUEST;

  const reasons: string[] = [];
  odds.other += OTHER;
  if (evidence.onlyCourtesy) {
    odds.other += COURTESY;
    reasons.push('nothing but a greeting or thanks');
  }
  if (hint !== undefined && hint !== 'other' && wordy) odds[hint] += HINT;

  const total = categories.reduce((sum, category) => sum + Math.exp(odds[category]), 0);
  const scores = Object.fromEntries(
    categories.map((category) => [category, Math.exp(odds[category]) / total]),
  ) as Record<Category, number>;
  const ranked = categories.toSorted((a, b) => scores[b] - scores[a]);
  const category = ranked[0] ?? 'other';
  const margin = scores[category] - scores[ranked[1] ?? 'other'];

  const spoke = evidence.witnesses[category].slice(0, SHOWN_WITNESSES).map(({ words }) => `"${words}"`);
  if (spoke.length > 0) reasons.push(`category ${category}: ${spoke.join(', ')}`);
  if (hint === category && hint !== 'other' && wordy) reasons.push(`category ${category}: the customer chose it`);
  const unsure = scores[category] < MIN_SCORE || margin < MIN_MARGIN;
  if (unsure) {
    reasons.push(
      spoke.length > 0 || (hint !== undefined && wordy)
        ? 'unsure: several categories are about as likely'
        : 'unsure: nothing says what it is about',
    );
  }
  return { category, scores, unsure, reasons };
}
