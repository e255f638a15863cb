/** A drop-down list: values and what they are called. */
interface Props<V extends string> {
  id: string;
  value: V;
  options: readonly (readonly [NoInfer<V>, string])[];
  onValue(value: NoInfer<V>): void;
  small?: boolean;
}

export function Select<V extends string>({ id, value, options, onValue, small = true }: Props<V>) {
  const choose = (chosen: string) => {
    const option = options.find(([one]) => one === chosen);
    if (option) onValue(option[0]);
  };
  return (
    <select
      id={id}
      class={small ? 'input input--small' : 'input'}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
