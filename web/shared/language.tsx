/** The language of the page: chosen by the browser's settings, switchable, remembered, and said in `<html lang>`. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browserStore } from './storage.ts';
import type { Language } from './words.ts';

interface Choice {
  language: Language;
  offered: readonly Language[];
  choose(language: Language): void;
}

const LanguageContext = createContext<Choice>({ language: 'en', offered: ['en'], choose: () => undefined });

export function firstChoice(
  offered: readonly Language[],
  remembered: string | undefined,
  preferred: readonly string[],
): Language {
  const wishes = [remembered ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  const wish = wishes.find((tag) => offered.some((language) => language === tag));
  return offered.find((language) => language === wish) ?? offered[0] ?? 'en';
}

export function LanguageProvider({ offered, children }: { offered: readonly Language[]; children: ComponentChildren }) {
  const [language, setLanguage] = useState(() =>
    firstChoice(offered, browserStore.read<string>('language'), navigator.languages),
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<Choice>(
    () => ({
      language,
      offered,
      choose(next) {
        browserStore.write('language', next);
        setLanguage(next);
      },
    }),
    [language, offered],
  );
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Choice => useContext(LanguageContext);

/** The texts of a page in the language chosen. */
export function useTexts<T>(catalogues: Record<Language, T>): T {
  return catalogues[useLanguage().language];
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
