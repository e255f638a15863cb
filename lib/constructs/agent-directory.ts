import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../nag.ts';

/** Groups that the desk API knows, the mightiest first (Cognito takes the lowest precedence). */
const groups = { admin: 'Configuration and everything below', lead: 'Reports and everything below', agent: 'Tickets' };

export interface AgentDirectoryProps {
  readonly isRetained: boolean;
  /** `<domainPrefix>.auth.<region>.amazoncognito.com` */
  readonly domainPrefix: string;
}

/** The people of the desk: invited by an admin, signed in by password and authenticator app, in groups. */
export class AgentDirectory extends Construct {
  readonly userPool: cognito.UserPool;
  readonly domain: cognito.UserPoolDomain;

  constructor(scope: Construct, id: string, props: AgentDirectoryProps) {
    super(scope, id);
    this.userPool = new cognito.UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
      autoVerify: { email: true },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      deletionProtection: props.isRetained,
      removalPolicy: props.isRetained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.userPool,
      'AwsSolutions-COG8',
      'Plus costs extra for each user; a second factor is required of everybody and nobody signs up by themselves',
    );
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: props.domainPrefix },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    Object.entries(groups).forEach(([groupName, description], precedence) => {
      const group = this.userPool.addGroup(groupName, { groupName, description, precedence });
      group.applyRemovalPolicy(props.isRetained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    });
  }
}
