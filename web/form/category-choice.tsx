import { FieldError } from '../shared/field.tsx';
import { useTexts } from '../shared/language.tsx';
import { categories } from '../shared/words.ts';
import { portalTexts } from '../texts/portal.ts';

export function CategoryChoice({
  value,
  onValue,
  error,
}: {
  value: string;
  onValue(value: string): void;
  error: string | undefined;
}) {
  const t = useTexts(portalTexts).form;
  const options = [
    ...categories.map((one) => ({ value: one as string, label: t.categories[one] })),
    { value: '', label: t.unsure },
  ];
  return (
    <fieldset class="field" aria-describedby={error ? 'category-error' : undefined}>
      <legend class="legend">
        {t.category} <span class="optional">{t.optional}</span>
      </legend>
      <FieldError id="category" error={error} />
      <div class="choices">
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name="category"
              id={option.value === value ? 'category' : undefined}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
