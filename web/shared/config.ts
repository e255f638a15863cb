/** What the deployment tells the pages: `/config.json`, written beside them. */
import { type Language, languages } from './words.ts';

export interface SignIn {
  issuer: string;
  /** Origin of the hosted sign-in. */
  domain: string;
  clientId: string;
}

export interface SiteConfig {
  /** Empty where the file could not be read. */
  shopName: string;
  languages: readonly Language[];
  auth?: SignIn;
}

const fallback: SiteConfig = { shopName: '', languages };

/** Never fails: without the file the customers' pages still work, only namelessly. */
export async function loadConfig(): Promise<SiteConfig> {
  try {
    const response = await fetch('/config.json', { signal: AbortSignal.timeout(4_000) });
    if (!response.ok) return fallback;
    const config = (await response.json()) as Partial<SiteConfig>;
    const offered = languages.filter((language) => config.languages?.includes(language));
    return { ...fallback, ...config, languages: offered.length > 0 ? offered : languages };
  } catch {
    return fallback;
  }
}
