/** JSON logs. Never log subjects, texts, addresses or names: ids, codes and counts only. */
import { Logger } from '@aws-lambda-powertools/logger';

export type { Logger };

export const createLogger = (service: string): Logger => new Logger({ serviceName: service });
