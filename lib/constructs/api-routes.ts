import { Stack } from 'aws-cdk-lib';
import * as api from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from '../nag.ts';
import type { ServiceFunction } from './service-function.ts';

export interface ApiRoutesProps {
  readonly httpApi: api.HttpApi;
  readonly userPool: cognito.UserPool;
  readonly signInClient: cognito.UserPoolClient;
  readonly publicApi: ServiceFunction;
  readonly deskApi: ServiceFunction;
}

/** `/v1/desk/*` for people who have signed in, everything else below `/v1` for everybody. */
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
    new api.HttpRoute(this, 'Desk', {
      httpApi,
      routeKey: api.HttpRouteKey.with('/v1/desk/{proxy+}', api.HttpMethod.ANY),
      integration: new HttpLambdaIntegration('DeskIntegration', props.deskApi.handler),
      authorizer: api.HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'SignedInRef', {
        authorizerId: authorizer.authorizerId,
        authorizerType: 'JWT',
      }),
    });
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
