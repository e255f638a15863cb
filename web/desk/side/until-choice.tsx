import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { serverNow } from '../../shared/server-clock.ts';
import { deskTexts } from '../../texts/desk.ts';
import { type Preset, presetTime } from './presets.ts';

const presets: readonly Preset[] = ['hour', 'hours', 'tomorrow', 'monday'];

/** A time by a press, or any time by the browser's own picker. Answers with an instant in UTC. */
export function UntilChoice({ optional, onUntil }: { optional: boolean; onUntil(until: string | undefined): void }) {
  const t = useTexts(deskTexts).actions;
  const [choice, setChoice] = useState<Preset | 'own' | undefined>(optional ? undefined : 'hour');
  const [own, setOwn] = useState('');
  useEffect(() => {
    if (choice === undefined) return onUntil(undefined);
    if (choice !== 'own') return onUntil(presetTime(choice, new Date(serverNow())).toISOString());
    const date = new Date(own);
    onUntil(Number.isNaN(date.getTime()) ? '' : date.toISOString());
  }, [choice, own, onUntil]);
  return (
    <fieldset class="field">
      <legend class="legend">{optional ? t.untilOptional : t.until}</legend>
      <div class="choices">
        {[...presets, 'own' as const].map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="until" checked={choice === one} onChange={() => setChoice(one)} />
            {t.presets[one]}
          </label>
        ))}
      </div>
      {choice === 'own' && (
        <input
          type="datetime-local"
          class="input"
          aria-label={t.presets.own}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
