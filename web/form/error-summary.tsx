import { useEffect, useRef } from 'preact/hooks';
import { AlertIcon } from '../shared/icons.tsx';
import { useTexts } from '../shared/language.tsx';
import { portalTexts } from '../texts/portal.ts';
import { type Errors, fieldOrder } from './validate.ts';

/** Takes the focus after every refused attempt; its links lead to the fields. */
export function ErrorSummary({
  errors,
  failure,
  refusals,
}: {
  errors: Errors;
  failure?: string | undefined;
  refusals: number;
}) {
  const t = useTexts(portalTexts).errors;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  const fields = fieldOrder.filter((field) => errors[field]);
  if (refusals === 0 || (fields.length === 0 && !failure)) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" class="notice notice--danger">
      <AlertIcon />
      <div>
        {failure && <p>{failure}</p>}
        {fields.length > 0 && <h2>{t.summary(fields.length)}</h2>}
        {fields.length > 0 && (
          <ul>
            {fields.map((field) => (
              <li key={field}>
                <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                  {errors[field]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function goTo(event: Event, field: string) {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
