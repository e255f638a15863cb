import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';

export const leadsPlaces = ['report', 'triage', 'held'] as const;
export type LeadsPlaceName = (typeof leadsPlaces)[number];

/** One of the pages that only leads and admins have. */
export function LeadsPlace({ place, onHeldDecided }: { place: LeadsPlaceName; onHeldDecided(): void }) {
  const { complain } = useDesk();
  const [pages, setPages] = useState<typeof import('./leads-pages.tsx')>();
  useEffect(() => {
    import('./leads-pages.tsx').then(setPages, complain);
  }, [complain]);
  if (!pages) return <main id="main" tabIndex={-1} aria-busy="true" />;
  switch (place) {
    case 'report':
      return <pages.ReportPage />;
    case 'triage':
      return <pages.TriagePage />;
    case 'held':
      return <pages.HeldPage onDecided={onHeldDecided} />;
  }
}
