/** Labelled inputs with hint and error tied to them. */
import type { ComponentChildren } from 'preact';
import { AlertIcon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { wholeNumber } from './time.ts';

interface Labelled {
  id: string;
  label: string;
  /** Said beside the label, for example "(optional)". */
  aside?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
}

export const describedBy = ({ id, hint, error }: Pick<Labelled, 'id' | 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p class="field-error" id={`${id}-error`}>
      <AlertIcon size={16} />
      <span>{error}</span>
    </p>
  );
}

function Field({ id, label, aside, hint, error, children }: Labelled & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        {label} {aside && <span class="optional">{aside}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

interface Controlled {
  value: string;
  onValue(value: string): void;
}

interface InputOptions {
  type?: 'text' | 'email';
  autocomplete?: 'name' | 'email' | 'off';
  required?: boolean;
  spellcheck?: boolean;
}

interface AreaOptions {
  rows: number;
  required?: boolean;
  limit?: number;
  counter?: (left: number, shown: string) => string;
}

export function TextField({
  value,
  onValue,
  label,
  aside,
  hint,
  error,
  id,
  type = 'text',
  ...input
}: Labelled & Controlled & InputOptions) {
  const common = {
    ...input,
    class: 'input',
    id,
    name: id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
    ...(error ? { 'aria-invalid': true } : {}),
    'aria-describedby': describedBy({ id, hint, error }),
  };
  return (
    <Field {...{ id, label, aside, hint, error }}>
      {type === 'email' ? <input type="email" {...common} /> : <input type="text" {...common} />}
    </Field>
  );
}

/** With a counter near the limit. It never cuts text off: what is too long stays and is said. */
export function TextArea({
  value,
  onValue,
  label,
  aside,
  hint,
  error,
  id,
  limit,
  counter,
  ...area
}: Labelled & Controlled & AreaOptions) {
  const { language } = useLanguage();
  const left = (limit ?? Number.POSITIVE_INFINITY) - value.length;
  const near = limit !== undefined && left < limit / 10;
  return (
    <Field {...{ id, label, aside, hint, error }}>
      <textarea
        class="input"
        {...area}
        id={id}
        name={id}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
      {limit !== undefined && counter && (
        <p class={left < 0 ? 'counter counter--over' : 'counter'} aria-live="polite">
          {near && counter(left, wholeNumber(Math.abs(left), language))}
        </p>
      )}
    </Field>
  );
}
