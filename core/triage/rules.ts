/** The shop's rules over what triage has understood: in order, each on what the ones before it have left. Pure. */
import type { Category, Channel } from '../words.ts';
import type { Routing } from './routing.ts';
import { type Conditions, formsIn, formsOf, isJoined, lettersIn, type Rule } from './rules/rule.ts';

/** What a rule may ask about a message beside its routing. */
export interface RuleSubject {
  /** Subject and message, as the customer wrote them, with an empty line between. */
  text: string;
  channel: Channel;
  language: string;
  email: string;
}

export interface Verdict {
  routing: Routing;
  tags: string[];
  /** Whether the category is a rule's word. */
  isNamed: boolean;
  /** Names of the rules that applied. */
  rules: string[];
}

/** @param queues every category's own queue: where a rule names a category and no queue */
export function applyRules(
  rules: readonly Rule[],
  subject: RuleSubject,
  routing: Routing,
  queues: Record<Category, string>,
): Verdict {
  const verdict: Verdict = { routing, tags: [], isNamed: false, rules: [] };
  if (rules.length === 0) return verdict;
  const read = { ...subject, forms: sequence(formsIn(subject.text)), letters: lettersIn(subject.text) };
  for (const { name, when, then } of rules) {
    if (!holds(when, read, verdict.routing)) continue;
    const { category, priority, queue } = then;
    verdict.routing = {
      ...verdict.routing,
      ...(category === undefined ? {} : { category, queue: queues[category], unsure: false }),
      ...(queue === undefined ? {} : { queue }),
      ...(priority === undefined ? {} : { priority }),
    };
    verdict.isNamed ||= category !== undefined;
    verdict.tags = [...new Set([...verdict.tags, ...(then.tags ?? [])])];
    verdict.rules.push(name);
  }
  return verdict;
}

type Read = RuleSubject & { forms: string; letters: string };

/** Forms have no control characters: between two of these a phrase begins and ends with whole words only. */
const BETWEEN = '\u0000';
const sequence = (forms: readonly string[]): string => BETWEEN + forms.map((form) => form + BETWEEN).join('');

/** Of the phrases of the shop's rules, which are the same for every message. */
const sequences = new Map<string, string>();
function sequenceOf(phrase: string): string {
  let known = sequences.get(phrase);
  if (known === undefined) {
    known = sequence(formsOf(phrase));
    sequences.set(phrase, known);
  }
  return known;
}

function holds(when: Conditions, { forms, letters, channel, language, email }: Read, now: Routing): boolean {
  const says = (phrase: string): boolean =>
    isJoined(phrase) ? letters.includes(lettersIn(phrase).trim()) : forms.includes(sequenceOf(phrase));
  return (
    (when.contains?.some(says) ?? true) &&
    (when.containsAll?.every(says) ?? true) &&
    !(when.containsNone?.some(says) ?? false) &&
    (when.channel === undefined || when.channel === channel) &&
    (when.language?.some((tag) => isWithin(language, tag)) ?? true) &&
    (when.category?.includes(now.category) ?? true) &&
    (when.priority?.includes(now.priority) ?? true) &&
    (when.customerDomain?.some((domain) => isAt(email, domain)) ?? true) &&
    (when.unsure === undefined || when.unsure === now.unsure)
  );
}

const isWithin = (language: string, tag: string): boolean =>
  `${language.toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`);

function isAt(email: string, domain: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return host === domain || host.endsWith(`.${domain}`);
}
