import { Stack } from 'aws-cdk-lib';
import * as api from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../nag.ts';
import type { ServiceFunction } from './service-function.ts';

/** The same as in functions/shared/api/mail-view.ts. */
const MAIL_VIEWS = {
  TicketMail: '/v1/desk/tickets/{id}/mails/{version}',
  HeldMail: '/v1/desk/held/{id}/mail',
};

export interface ApiRoutesProps {
  readonly httpApi: api.HttpApi;
  readonly userPool: cognito.UserPool;
  readonly signInClient: cognito.UserPoolClient;
  readonly publicApi: ServiceFunction;
  readonly deskApi: ServiceFunction;
  readonly mailView: ServiceFunction;
}

/** `/v1/desk/*` for people who have signed in, mail as it was written by a function of its own; everything else below `/v1` for everybody. */
export class ApiRoutes extends Construct {
  constructor(scope: Construct, id: string, props: ApiRoutesProps) {
    super(scope, id);
    const { httpApi } = props;
    const authorizer = new api.HttpAuthorizer(this, 'SignedIn', {
      httpApi,
      authorizerName: 'signed-in',
      type: api.HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${props.userPool.userPoolId}`,
      jwtAudience: [props.signInClient.userPoolClientId],
    });
    const signedIn = api.HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'SignedInRef', {
      authorizerId: authorizer.authorizerId,
      authorizerType: 'JWT',
    });
    new api.HttpRoute(this, 'Desk', {
      httpApi,
      routeKey: api.HttpRouteKey.with('/v1/desk/{proxy+}', api.HttpMethod.ANY),
      integration: new HttpLambdaIntegration('DeskIntegration', props.deskApi.handler),
      authorizer: signedIn,
    });
    const mailView = new HttpLambdaIntegration('MailViewIntegration', props.mailView.handler);
    for (const [id, path] of Object.entries(MAIL_VIEWS)) {
      const routeKey = api.HttpRouteKey.with(path, api.HttpMethod.GET);
      new api.HttpRoute(this, id, { httpApi, routeKey, integration: mailView, authorizer: signedIn });
    }
    const open = new api.HttpRoute(this, 'Public', {
      httpApi,
      routeKey: api.HttpRouteKey.with('/v1/{proxy+}', api.HttpMethod.ANY),
      integration: new HttpLambdaIntegration('PublicIntegration', props.publicApi.handler),
    });
    acknowledge(
      open,
      'AwsSolutions-APIG4',
      'Customers have no account; signed links, rate limits and throttling guard these calls',
    );
  }
}
