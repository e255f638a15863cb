import { useLanguage } from './language.tsx';
import type { Language } from './words.ts';

const names: Record<Language, string> = { en: 'English', zh: '中文' };

export function LanguageSwitch({ label }: { label: string }) {
  const { language, offered, choose } = useLanguage();
  if (offered.length < 2) return null;
  return (
    <fieldset class="languages">
      <legend class="visually-hidden">{label}</legend>
      {offered.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}
