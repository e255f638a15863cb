/** A chunk of its own: agents, who never see these, do not load them. */
export { HeldPage } from './held/held-page.tsx';
export { ReportPage } from './report/report-page.tsx';
export { TriagePage } from './triage/triage-page.tsx';
