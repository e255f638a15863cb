/** Where a message goes by what the classifier says of it. */
import { type Category, GENERAL_QUEUE, type Priority, priorities } from '../words.ts';
import { type Classification, UNSURE } from './classification.ts';

export interface Routing {
  category: Category;
  queue: string;
  priority: Priority;
  /** A person chooses the category. */
  unsure: boolean;
}

export interface Grounds {
  confidence: number;
  reasons: string[];
}

export const higher = (a: Priority, b: Priority): Priority => (priorities.indexOf(a) >= priorities.indexOf(b) ? a : b);

/** Of several requests the most urgent has the ticket; where the classifier is unsure, it goes to `general` as `other`. */
export function routingOf(
  { decided, category, priority, requests }: Pick<Classification, 'decided' | 'category' | 'priority' | 'requests'>,
  queues: Record<Category, string>,
): Routing {
  const [first] = requests;
  const main = decided ? (first?.category ?? category) : 'other';
  return {
    category: main,
    queue: decided ? queues[main] : GENERAL_QUEUE,
    priority: higher(priority, first?.priority ?? priority),
    unsure: !decided,
  };
}

/** How sure the classifier is of where it sends a message, and which words spoke: those of the request that leads. */
export function groundsOf({
  decided,
  category,
  scores,
  reasons,
  requests,
}: Pick<Classification, 'decided' | 'category' | 'scores' | 'reasons' | 'requests'>): Grounds {
  const [first] = requests;
  if (!decided || first === undefined || first.category === category) return { confidence: scores[category], reasons };
  return { confidence: first.score, reasons: [...new Set([...(first.reasons ?? []), ...reasons])] };
}

/** The same where a rule of the shop has named the category: nothing is left open. */
export const groundsByRule = ({ reasons }: Pick<Classification, 'reasons'>): Grounds => ({
  confidence: 1,
  reasons: reasons.filter((reason) => !reason.startsWith(UNSURE)),
});
