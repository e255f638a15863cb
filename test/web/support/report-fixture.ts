import type { Figures, Report, TriageFigures } from '../../../core/insight/report.ts';

const figures = (opened: number, p50: number, csat: number | null): Figures => ({
  opened,
  solved: Math.round(opened * 0.9),
  reopened: Math.round(opened * 0.04),
  backlog: Math.round(opened * 0.02),
  firstResponse: { count: opened, p50, p90: p50 * 4, met: 0.95 },
  resolution: { count: opened, p50: p50 * 20, p90: p50 * 90, met: 0.93 },
  slaMet: 0.94,
  csat,
  surveysSent: opened,
  surveysAnswered: Math.round(opened * 0.31),
  responseRate: 0.31,
});

const ofAgent = ({ opened: _none, ...rest }: Figures): Figures => rest;

const triaged = (count: number, corrected: number): TriageFigures => {
  const decided = Math.round(count * 0.8);
  return { triaged: count, decided, decidedShare: 0.8, corrected, accuracy: 1 - corrected / decided };
};

export const summary: Report = {
  from: '2026-10-24',
  to: '2026-11-22',
  ...figures(1843, 1260, 0.92),
  triage: {
    ...triaged(1800, 54),
    byCategory: { order: triaged(820, 12), other: triaged(130, 0), complaint: triaged(87, 9) },
    byLanguage: { en: triaged(1370, 40), zh: triaged(430, 14) },
  },
  by: {
    queue: {
      order: figures(820, 1100, 0.94),
      aftersales: figures(401, 1500, 0.9),
      payment: figures(233, 900, 0.95),
      product: figures(190, 1300, null),
      complaint: figures(87, 240, 0.71),
      general: figures(112, 2400, 0.88),
    },
    category: { order: figures(830, 1100, 0.94), complaint: figures(90, 240, 0.71), other: figures(60, 2400, 0.8) },
    channel: { web: figures(1500, 1200, 0.92), email: figures(343, 1400, 0.91) },
    agent: { 'agent-mei': ofAgent(figures(900, 1200, 0.92)), '5f0c7a1e-1111': ofAgent(figures(943, 1400, 0.91)) },
    language: { en: figures(1400, 1200, 0.92), zh: figures(443, 1300, 0.93) },
  },
};
