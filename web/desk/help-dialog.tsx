import { useState } from 'preact/hooks';
import { useTexts } from '../shared/language.tsx';
import { decisionTexts } from '../texts/decision.ts';
import { deskTexts } from '../texts/desk.ts';
import { Dialog } from './common/dialog.tsx';
import { shortcutsOn, turnShortcuts } from './shortcuts.ts';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useTexts(deskTexts).help;
  const triage = useTexts(decisionTexts);
  const [on, setOn] = useState(shortcutsOn);
  const rows = [
    ['n', t.keys.next],
    ['r', t.keys.reply],
    ['m', t.keys.note],
    ['j', t.keys.down],
    ['k', t.keys.up],
    ['1 2', triage.keys.decide],
    ['u', triage.keys.undo],
    ['?', t.keys.help],
    ['Ctrl + Enter', t.keys.send],
    ['Esc', t.keys.leave],
  ] as const;
  return (
    <Dialog title={t.title} onClose={onClose}>
      <dl class="keys">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label class="choice choice--plain">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="single-hint"
          onChange={(event) => {
            turnShortcuts(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        {t.single}
      </label>
      <p class="hint" id="single-hint">
        {t.singleHint}
      </p>
      <button type="button" class="button button--primary" onClick={onClose}>
        {t.close}
      </button>
    </Dialog>
  );
}
