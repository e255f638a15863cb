import { useTexts } from '../../shared/language.tsx';
import { triageTexts } from '../../texts/triage.ts';

/** What somebody is called: by name, where their sign-in tells one. */
export function usePerson(): (person: { id: string; name?: string | undefined }) => string {
  const t = useTexts(triageTexts);
  return ({ id, name }) => name ?? t.agent(id.slice(0, 8));
}
