/** Where the local cloud pretends to be, and where it really listens. */
export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';
/** Of every function: what tells them apart is the access key id. */
export const SECRET_KEY = 'local';

/** Origins without a slash at the end. */
export interface Places {
  /** Pages, API, sign-in and `/_local`. */
  origin: string;
  /** What functions take for AWS. */
  gateway: string;
}

/** Something that the person at the keyboard can mend: shown as one line, without a stack. */
export class SetupError extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
