/** The part of the address after `#`: it never leaves the browser, so tokens travel there. */
import { useEffect, useState } from 'preact/hooks';

export interface Fragment {
  token: string;
  params: URLSearchParams;
}

export function readFragment(hash: string): Fragment {
  const [token = '', ...rest] = hash.replace(/^#/, '').split('&');
  return { token: token.trim(), params: new URLSearchParams(rest.join('&')) };
}

export function useFragment(): Fragment {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = () => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return readFragment(hash);
}
