import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { percent } from '../../shared/time.ts';
import { type Category, categories, priorities } from '../../shared/words.ts';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import { Select } from '../common/select.tsx';
import type { Edit, Ticket } from '../model.ts';

/** Category and priority. A choice counts only when saved: arrow keys alone change nothing. */
export function SortingForm({ ticket, onEdit }: { ticket: Ticket; onEdit(edit: Edit): Promise<void> }) {
  const { facts: t, words } = useTexts(deskTexts);
  const { undecided } = useTexts(decisionTexts);
  const { language } = useLanguage();
  /** Nobody has chosen yet: then even the category that the ticket waits under is a choice. */
  const asFiled = ticket.unsure ? '' : ticket.category;
  const [category, setCategory] = useState<Category | ''>(asFiled);
  const [priority, setPriority] = useState(ticket.priority);
  const change: Edit = {
    ...(category === asFiled || category === '' ? {} : { category }),
    ...(priority === ticket.priority ? {} : { priority }),
  };
  const dirty = Object.keys(change).length > 0;
  return (
    <form
      class="sorting"
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty) void onEdit(change);
      }}
    >
      <div class="field">
        <label for="ticket-category">
          {t.category}{' '}
          <span class="optional small">
            {ticket.unsure ? undecided : t.confidence(percent(ticket.categoryConfidence, language))}
          </span>
        </label>
        <Select
          id="ticket-category"
          value={category}
          options={[
            ...(ticket.unsure ? [['', '–'] as const] : []),
            ...categories.map((one) => [one, words.categories[one]] as const),
          ]}
          onValue={setCategory}
        />
      </div>
      <div class="field">
        <label for="ticket-priority">{t.priority}</label>
        <Select
          id="ticket-priority"
          value={priority}
          options={priorities.map((one) => [one, words.priorities[one]])}
          onValue={setPriority}
        />
      </div>
      {dirty && (
        <button type="submit" class="button button--primary button--small">
          {t.save}
        </button>
      )}
    </form>
  );
}
