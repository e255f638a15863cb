/** The form's own checks, in the order of its fields. The server checks again and has the last word. */
import { MESSAGE_LIMIT, SUBJECT_LIMIT } from '../shared/words.ts';
import type { PortalTexts } from '../texts/portal.ts';
import type { Values } from './draft.ts';

export type FieldName = keyof Values;
export type Errors = Partial<Record<FieldName, string>>;

export const fieldOrder: readonly FieldName[] = ['name', 'email', 'orderNumber', 'category', 'subject', 'message'];

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/;

function check(field: FieldName, values: Values, t: PortalTexts['errors']): string | undefined {
  const text = values[field].trim();
  switch (field) {
    case 'email':
      if (text === '') return t.emailMissing;
      // Input methods leave full-width letters; the server reads them as the plain ones, so does this check.
      return ADDRESS.test(text.normalize('NFKC')) && text.length <= 320 ? undefined : t.emailWrong;
    case 'subject':
      if (text === '') return t.subjectMissing;
      return text.length > SUBJECT_LIMIT ? t.subjectLong : undefined;
    case 'message':
      if (text === '') return t.messageMissing;
      return values.message.length > MESSAGE_LIMIT ? t.messageLong : undefined;
    case 'name':
      return text.length > 200 ? t.nameLong : undefined;
    case 'orderNumber':
      return text.length > 64 ? t.orderLong : undefined;
    case 'category':
      return undefined;
  }
}

export function validate(values: Values, t: PortalTexts['errors']): Errors {
  const found = fieldOrder.flatMap((field) => {
    const error = check(field, values, t);
    return error ? [[field, error] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The server's field errors, by the last part of their path; what belongs to no field here is left out. */
export function fromServer(fields: readonly { path: string; message: string }[], t: PortalTexts['errors']): Errors {
  const entries = fields.flatMap(({ path, message }) => {
    const name = path.split(/[./]/).at(-1);
    const field = fieldOrder.find((one) => one === name);
    return field ? [[field, t.fromServer(message)] as const] : [];
  });
  return Object.fromEntries(entries);
}
