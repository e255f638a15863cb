/** Times that agents mean most often, in their own time zone. */
export type Preset = 'hour' | 'hours' | 'tomorrow' | 'monday';

export function presetTime(preset: Preset, now: Date): Date {
  const date = new Date(now);
  if (preset === 'hour' || preset === 'hours') {
    date.setHours(date.getHours() + (preset === 'hour' ? 1 : 4));
    return date;
  }
  const days = preset === 'tomorrow' ? 1 : (8 - date.getDay()) % 7 || 7;
  date.setDate(date.getDate() + days);
  date.setHours(9, 0, 0, 0);
  return date;
}
