/** What `npm start` can be told: by environment, and `--fresh`. */
import { SetupError } from './places.ts';

export interface Options {
  port: number;
  smtpPort: number;
  dataDir: string;
  fresh: boolean;
}

function portOf(name: string, text: string | undefined, byDefault: number): number {
  if (text === undefined || text === '') return byDefault;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SetupError(`${name} is «${text}»: a port is a number from 0 to 65535.`);
}

/** Throws SetupError for an option that is not known or not understood. */
export function readOptions(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Options {
  const unknown = args.filter((arg) => arg !== '--fresh');
  if (unknown.length > 0) throw new SetupError(`npm start knows --fresh only, not ${unknown.join(' ')}.`);
  return {
    port: portOf('CARELINE_PORT', env['CARELINE_PORT'], 4100),
    smtpPort: portOf('CARELINE_SMTP_PORT', env['CARELINE_SMTP_PORT'], 2525),
    dataDir: env['CARELINE_DATA'] || '.careline',
    fresh: args.includes('--fresh'),
  };
}
