/** JSON logs. Never log subjects, texts, addresses or names: ids, codes and counts only. */
import { Logger } from '@aws-lambda-powertools/logger';
import { maskPersonal } from '../../core/text/mask-personal.ts';

export type { Logger };

/** Made by machines, of digits that may look like a telephone number by chance. */
const MADE_BY_MACHINES = /^(?:timestamp|frames|arn|sequenceNumber|at|.*(?:[iI]d|_id|_arn|Key))$/;

/**
 * Should a customer's words reach a line against the rule, what tells who they are does not.
 * @param shop its order numbers' templates: what is like them is not taken for somebody's telephone
 */
export const createLogger = (
  service: string,
  shop: { orderNumbers: readonly string[] } = { orderNumbers: [] },
): Logger =>
  new Logger({
    serviceName: service,
    jsonReplacerFn: (key, value) =>
      typeof value === 'string' && !MADE_BY_MACHINES.test(key) ? maskPersonal(value, shop.orderNumbers) : value,
  });
