/** `GET /v1/desk/reports/summary`. Times are business seconds, shares go from 0 to 1, null where nothing was counted. */
import type { Dimension } from '../../../core/insight/report.ts';

export type { Dimension, Figures, Report } from '../../../core/insight/report.ts';

/** In the order of the page. */
export const dimensions = ['queue', 'category', 'agent', 'channel', 'language'] as const satisfies readonly Dimension[];
