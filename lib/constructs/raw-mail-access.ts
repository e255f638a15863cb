import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import * as z from 'zod';
import { RAW_MAIL } from '../../adapters/s3/keys.ts';
import { acknowledge } from '../nag.ts';
import type { ServiceFunction } from './service-function.ts';

const ALL = 'The mails in one bucket, whose names SES makes up';

/** Rights on the bucket of raw mail, which is of another stack. */
export class RawMailAccess {
  readonly #bucketArn: string;

  constructor(bucketArn: string) {
    this.#bucketArn = bucketArn;
  }

  /** Reads a mail and moves it to where it is kept. */
  allowTaking(grantee: ServiceFunction): void {
    const [incoming, kept] = [`${RAW_MAIL.incoming}*`, `${RAW_MAIL.kept}*`];
    this.#allow(grantee, 's3:GetObject', [incoming, kept]);
    this.#allow(grantee, 's3:PutObject', [kept]);
    this.#allow(grantee, 's3:DeleteObject', [incoming]);
    this.#allowMissing(grantee);
  }

  /** Reads a mail whose outcome stands. */
  allowReading(grantee: ServiceFunction): void {
    this.#allow(grantee, 's3:GetObject', [`${RAW_MAIL.kept}*`]);
    this.#allowMissing(grantee);
  }

  /** Lists what has no outcome yet, and nothing else. */
  allowListing(grantee: ServiceFunction): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.#bucketArn],
        conditions: { StringEquals: { 's3:prefix': RAW_MAIL.incoming } },
      }),
    );
  }

  /** Without it S3 says of a mail that is not there that it must not be read. */
  #allowMissing(grantee: ServiceFunction): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucketArn] }),
    );
  }

  #allow(grantee: ServiceFunction, action: string, names: readonly string[]): void {
    const resources = names.map((name) => `${this.#bucketArn}/${name}`);
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources }));
    const bucket = importName(Stack.of(grantee).resolve(this.#bucketArn));
    for (const name of names) acknowledge(grantee, `AwsSolutions-IAM5[Resource::${bucket}/${name}]`, ALL);
  }
}

/** The export behind a value of another stack: cdk-nag names its findings by it. */
const importName = (resolved: unknown): string =>
  z.object({ 'Fn::ImportValue': z.string() }).parse(resolved)['Fn::ImportValue'];
