/** Figures for alarms, in the embedded metric format: a log line, no call. Failure counters are also sent as 0. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

export const METRICS_NAMESPACE = 'Careline';

export interface Counters {
  /** Writes all counts as one line. */
  count(counts: Readonly<Record<string, number>>): void;
}

export function createCounters(service: string): Counters {
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: service });
  return {
    count(counts) {
      for (const [name, value] of Object.entries(counts)) metrics.addMetric(name, MetricUnit.Count, value);
      metrics.publishStoredMetrics();
    },
  };
}
