import { useLanguage, useTexts } from '../../shared/language.tsx';
import { percent, span, wholeNumber } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';

/** Figures in the reader's way of writing; a dash where nothing was counted. */
export function useFigures() {
  const { language } = useLanguage();
  const { none } = useTexts(deskTexts).report;
  type Value = number | null | undefined;
  const say = (value: Value, words: (value: number) => string, otherwise = none) =>
    value === null || value === undefined || Number.isNaN(value) ? otherwise : words(value);
  return {
    count: (value: Value, otherwise?: string) => say(value, (number) => wholeNumber(number, language), otherwise),
    time: (value: Value, otherwise?: string) => say(value, (seconds) => span(seconds, language), otherwise),
    share: (value: Value, otherwise?: string) => say(value, (part) => percent(part, language), otherwise),
  };
}
