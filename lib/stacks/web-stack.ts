import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import type { AgentDirectory } from '../constructs/agent-directory.ts';
import { ApiEntrance } from '../constructs/api-entrance.ts';
import { fileBucketOrigin } from '../constructs/file-bucket.ts';
import { FrontDoor } from '../constructs/front-door.ts';
import { PagesContent } from '../constructs/pages-content.ts';

export interface WebStackProps extends StackProps {
  readonly config: Config;
  readonly agents: AgentDirectory;
  readonly edgeToken: secrets.Secret;
  /** Folder of the built pages. */
  readonly pagesDir: string;
}

/**
 * The one origin that browsers see: CloudFront before the pages and the API. The API stands here without routes; the
 * service stack hangs them in, since its letters need this stack's address.
 */
export class WebStack extends Stack {
  readonly api: ApiEntrance;
  readonly signInClient: cognito.UserPoolClient;
  /** Origin of the pages, without a slash at the end. */
  readonly pagesUrl: string;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { policy, deployment } = props.config;
    const { userPool, domain } = props.agents;
    const signIn = {
      issuer: `https://cognito-idp.${this.region}.amazonaws.com/${userPool.userPoolId}`,
      domain: `https://${domain.domainName}.auth.${this.region}.amazoncognito.com`,
    };
    this.api = new ApiEntrance(this, 'Api', { deployment });
    const door = new FrontDoor(this, 'FrontDoor', {
      api: this.api,
      edgeToken: props.edgeToken,
      scriptsMayCall: [
        signIn.domain,
        `https://cognito-idp.${this.region}.amazonaws.com`,
        fileBucketOrigin(deployment.prefix),
      ],
      pagesDomain: deployment.pagesDomain,
    });
    this.pagesUrl = `https://${deployment.pagesDomain?.name ?? door.domainName}`;

    this.signInClient = new cognito.UserPoolClient(this, 'DeskClient', {
      userPool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
        callbackUrls: [`${this.pagesUrl}/desk/`],
        logoutUrls: [`${this.pagesUrl}/desk/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      // A working day: nobody signs in twice, a stolen token is dead tomorrow.
      refreshTokenValidity: Duration.hours(12),
    });
    new cognito.CfnManagedLoginBranding(this, 'SignInLook', {
      userPoolId: userPool.userPoolId,
      clientId: this.signInClient.userPoolClientId,
      useCognitoProvidedValues: true,
    });

    new PagesContent(this, 'Content', {
      bucket: door.pages,
      pagesDir: props.pagesDir,
      logRetention: deployment.retention.logsDays,
      site: {
        shopName: policy.shopName,
        languages: policy.languages,
        auth: { ...signIn, clientId: this.signInClient.userPoolClientId },
      },
    });

    new CfnOutput(this, 'PagesUrl', { description: 'Form and help for customers', value: `${this.pagesUrl}/` });
    new CfnOutput(this, 'DeskUrl', { description: 'Desk for agents', value: `${this.pagesUrl}/desk/` });
    if (deployment.pagesDomain) {
      new CfnOutput(this, 'DnsPages', {
        description: 'DNS record that leads your own name to the pages',
        value: `${deployment.pagesDomain.name} CNAME ${door.domainName}`,
      });
    }
    const user = `--user-pool-id ${userPool.userPoolId} --username you@${props.config.domain}`;
    new CfnOutput(this, 'CreateFirstAdmin', {
      description:
        'Creates the first admin, who gets a temporary password by mail (put in your own address, three times)',
      value:
        `aws cognito-idp admin-create-user ${user} --desired-delivery-mediums EMAIL ` +
        `--user-attributes Name=email,Value=you@${props.config.domain} Name=email_verified,Value=true && ` +
        `aws cognito-idp admin-add-user-to-group ${user} --group-name admin`,
    });
  }
}
