/**
 * CONTRACT: where objects lie in the buckets of files and of raw mail. Read by `lib`; imports nothing.
 *
 * | object | key |
 * |---|---|
 * | a file, by its content | `files/<SHA-256 in hex>` |
 * | an upload that nobody has attached yet | `uploads/<random>`, gone after a day |
 */
export const FILES_PREFIX = 'files/';
export const UPLOADS_PREFIX = 'uploads/';

export const fileKey = (id: string): string => `${FILES_PREFIX}${id}`;
export const uploadKey = (id: string): string => `${UPLOADS_PREFIX}${id}`;

/** What GuardDuty Malware Protection for S3 sets on an object that it has looked at, and the one value that lets it out. */
export const SCAN_TAG = 'GuardDutyMalwareScanStatus';
export const SCAN_CLEAN = 'NO_THREATS_FOUND';
export const SCAN_THREATS = 'THREATS_FOUND';

/** Names in the bucket of raw mail. */
export const RAW_MAIL = {
  /** Where SES puts a mail: what lies here has no outcome yet. */
  incoming: 'incoming/',
  /** Where it is kept once its outcome stands, under the same name. */
  kept: 'mail/',
} as const;
