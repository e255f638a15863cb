const figures = (opened: number, p50: number, csat: number | null) => ({
  opened,
  solved: Math.round(opened * 0.9),
  reopened: Math.round(opened * 0.04),
  firstResponse: { p50, p90: p50 * 4 },
  resolution: { p50: p50 * 20, p90: p50 * 90 },
  slaMet: 0.94,
  csat,
  responseRate: 0.31,
});

export const summary = {
  from: '2026-10-24',
  to: '2026-11-22',
  backlog: 37,
  ...figures(1843, 1260, 0.92),
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
    language: { en: figures(1400, 1200, 0.92), zh: figures(443, 1300, 0.93) },
  },
};
