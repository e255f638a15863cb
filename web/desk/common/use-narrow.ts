import { useEffect, useState } from 'preact/hooks';

/** As in desk.css. */
const narrowScreen = matchMedia('(max-width: 59.99rem)');

/** True where the page scrolls as a whole instead of column by column. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(narrowScreen.matches);
  useEffect(() => {
    const note = () => setNarrow(narrowScreen.matches);
    narrowScreen.addEventListener('change', note);
    return () => narrowScreen.removeEventListener('change', note);
  }, []);
  return narrow;
}
