/** State of the form: the kept draft, what is wrong with it, and at most one sending at a time. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../shared/failure.ts';
import { useLanguage, useTexts } from '../shared/language.tsx';
import { askCustomers } from '../shared/uploads/ask-customers.ts';
import { useUploads } from '../shared/uploads/use-uploads.ts';
import { portalTexts } from '../texts/portal.ts';
import { uploadTexts } from '../texts/uploads.ts';
import { type Draft, dropDraft, isEmpty, keepDraft, keptDraft, newDraft } from './draft.ts';
import type { SentMessage } from './sent.tsx';
import { submit } from './submit.ts';
import { type Errors, type FieldName, fromServer, validate } from './validate.ts';

export function useMessageForm(onSent: (message: SentMessage) => void) {
  const t = useTexts(portalTexts);
  const { unfinished } = useTexts(uploadTexts);
  const uploads = useUploads('form.files', askCustomers);
  const { language } = useLanguage();
  const [kept] = useState(keptDraft);
  const [draft, setDraft] = useState<Draft>(() => kept ?? newDraft());
  /** Own checks run again on every change once the form was sent; the server's errors go when their field changes. */
  const [checked, setChecked] = useState(false);
  const [serverErrors, setServerErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  /** Counts refused attempts, so that the summary takes the focus each time. */
  const [refusals, setRefusals] = useState(0);
  const busy = useRef(false);

  useEffect(() => {
    if (isEmpty(draft.values)) dropDraft();
    else keepDraft(draft);
  }, [draft]);

  const errors: Errors = { ...serverErrors, ...(checked ? validate(draft.values, t.errors) : {}) };

  const change = (field: FieldName) => (value: string) => {
    setDraft((before) => ({ ...before, values: { ...before.values, [field]: value } }));
    setServerErrors(({ [field]: _gone, ...others }) => others);
  };

  const refuse = (found: Errors, text?: string) => {
    setServerErrors(found);
    setFailure(text);
    setRefusals((count) => count + 1);
  };

  /** Undefined: a file is in trouble. */
  const attempt = async (trap: string) => {
    const attachments = await uploads.ready();
    return attachments && submit(draft, attachments, language, trap);
  };

  const send = async (trap: string) => {
    if (busy.current) return;
    setChecked(true);
    if (Object.keys(validate(draft.values, t.errors)).length > 0) return refuse({});
    busy.current = true;
    setSending(true);
    const outcome = await attempt(trap).finally(() => {
      busy.current = false;
      setSending(false);
    });
    if (!outcome) return refuse({}, unfinished);
    if (outcome.kind === 'sent') {
      dropDraft();
      uploads.clear();
      return onSent({ id: outcome.id, email: draft.values.email.trim() });
    }
    if (outcome.kind === 'already_sent') {
      setDraft((before) => ({ ...before, key: crypto.randomUUID() }));
      return refuse({}, t.errors.alreadySent);
    }
    if (uploads.refuse(outcome.error.fields)) return refuse({}, unfinished);
    const found = fromServer(outcome.error.fields, t.errors);
    const known = Object.keys(found).length > 0;
    refuse(found, known ? undefined : failureText(outcome.error, t.errors, language, new Date()));
  };

  return {
    values: draft.values,
    uploads,
    change,
    errors,
    failure,
    refusals,
    sending,
    send,
    restored: kept !== undefined,
  };
}
