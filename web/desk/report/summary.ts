/** `GET /v1/desk/reports/summary`. Times are business seconds; what nothing was counted for is null or missing. */
export const dimensions = ['queue', 'category', 'channel', 'agent', 'language'] as const;
export type Dimension = (typeof dimensions)[number];

interface Percentiles {
  p50?: number | null;
  p90?: number | null;
}

export interface Figures {
  opened?: number;
  solved?: number;
  reopened?: number;
  backlog?: number;
  firstResponse?: Percentiles;
  resolution?: Percentiles;
  /** Shares from 0 to 1. */
  slaMet?: number | null;
  csat?: number | null;
  responseRate?: number | null;
}

export interface Summary extends Figures {
  from: string;
  to: string;
  by?: Partial<Record<Dimension, Record<string, Figures>>>;
}
