/** Browser storage that may be full, forbidden or spoilt: reading then gives nothing, writing does nothing. */
export interface Store {
  read<T>(key: string): T | undefined;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

function storeIn(area: () => Storage): Store {
  const name = (key: string) => `careline.${key}`;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    read: <T>(key: string) =>
      attempt(() => {
        const text = area().getItem(name(key));
        return text === null ? undefined : (JSON.parse(text) as T);
      }),
    write: (key, value) => attempt(() => area().setItem(name(key), JSON.stringify(value))),
    remove: (key) => attempt(() => area().removeItem(name(key))),
  };
}

/** Lives as long as the tab: drafts, the sign-in. */
export const tabStore = storeIn(() => sessionStorage);
/** Lives on: preferences. Nothing personal. */
export const browserStore = storeIn(() => localStorage);
