/** Where a message goes by what the classifier says of it. */
import { type Category, GENERAL_QUEUE, type Priority, priorities } from '../words.ts';
import type { Classification } from './classification.ts';

export interface Routing {
  category: Category;
  queue: string;
  priority: Priority;
  /** A person chooses the category. */
  unsure: boolean;
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
