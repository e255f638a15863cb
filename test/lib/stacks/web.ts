import { describe, expect, it } from 'vitest';
import { mailViewOperations } from '../../../functions/shared/api/mail-view.ts';
import { EDGE_TOKEN_HEADER as expectedByTheApi } from '../../../functions/shared/http/source-address.ts';
import { certificateArn, localRun, shipped, teaShop } from './shops.ts';

const app = shipped;
const distribution = (made = app) =>
  made.ofType('AWS::CloudFront::Distribution')[0]?.resource.Properties.DistributionConfig;

describe('the API', () => {
  it('has few routes, and those of the desk ask who it is', () => {
    const routes = app.ofType('AWS::ApiGatewayV2::Route').map(({ resource }) => resource.Properties);
    expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]).sort()).toEqual(
      [
        ['ANY /v1/desk/{proxy+}', 'JWT'],
        ['ANY /v1/{proxy+}', 'NONE'],
        ...Object.values(mailViewOperations).map(({ method, path }) => [`${method} ${path}`, 'JWT']),
      ].sort(),
    );
    const [authorizer] = app.ofType('AWS::ApiGatewayV2::Authorizer');
    for (const { AuthorizerId } of routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT')) {
      expect(AuthorizerId).toEqual({ Ref: authorizer?.id });
    }
    expect(authorizer?.resource.Properties.JwtConfiguration).toMatchObject({
      Issuer: expect.anything(),
      Audience: [expect.anything()],
    });
  });

  it('throttles as configured', () => {
    const stage = (made = app) => made.ofType('AWS::ApiGatewayV2::Stage')[0]?.resource.Properties;
    expect(stage().DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    expect(stage(localRun).DefaultRouteSettings.ThrottlingRateLimit).toBe(10_000);
  });

  it('logs accesses as JSON for as long as configured, without address, path or browser', () => {
    const { Format } = app.ofType('AWS::ApiGatewayV2::Stage')[0]?.resource.Properties.AccessLogSettings ?? {};
    expect(Object.keys(JSON.parse(Format))).toContain('status');
    expect(Format).not.toMatch(/sourceIp|\.path|rawPath|userAgent|queryString|authorizer|identity/i);
    const group = app
      .ofType('AWS::Logs::LogGroup')
      .find(({ resource }) => resource.Properties.LogGroupName === '/aws/vendedlogs/careline/api');
    expect(group?.resource.Properties.RetentionInDays).toBe(90);
  });
});

describe('CloudFront', () => {
  it('serves /v1 from the API, uncached, and everything else from the bucket', () => {
    const { CacheBehaviors, DefaultCacheBehavior } = distribution();
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
    expect(CacheBehaviors).toEqual([
      expect.objectContaining({ PathPattern: '/desk/*', TargetOriginId: DefaultCacheBehavior.TargetOriginId }),
      expect.objectContaining({
        PathPattern: '/v1/*',
        CachePolicyId: cachingDisabled,
        OriginRequestPolicyId: allViewerExceptHost,
      }),
    ]);
    expect(CacheBehaviors[1].AllowedMethods).toEqual(expect.arrayContaining(['POST', 'PATCH']));
    expect(DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  it('leaves the API’s own errors as they are', () => {
    expect(distribution().CustomErrorResponses).toBeUndefined();
  });

  it('shows the API by a secret that requests come from it', () => {
    const headers = distribution().Origins.flatMap(
      (origin: { OriginCustomHeaders?: unknown[] }) => origin.OriginCustomHeaders ?? [],
    );
    expect(headers).toEqual([{ HeaderName: expectedByTheApi, HeaderValue: expect.anything() }]);
    expect(JSON.stringify(headers[0].HeaderValue)).toContain('{{resolve:secretsmanager:');
  });

  it.each([
    ['/', '/index.html'],
    ['/status', '/status.html'],
    ['/survey', '/survey.html'],
    ['/unsubscribe', '/unsubscribe.html'],
    ['/desk/', '/desk/index.html'],
    ['/assets/app-1a2b.js', '/assets/app-1a2b.js'],
    ['/constructor', '/constructor'],
  ])('finds the page at %s', (uri, file) => {
    expect(atEdge(uri)).toMatchObject({ uri: file });
  });

  it('sends /desk to /desk/', () => {
    expect(atEdge('/desk')).toMatchObject({ statusCode: 301, headers: { location: { value: '/desk/' } } });
  });

  it('allows the pages’ scripts this origin, the sign-in and the bucket of files only, no frame and no referrer', () => {
    const headers = headersOf(distribution().DefaultCacheBehavior);
    const policy = contentPolicyOf(distribution().DefaultCacheBehavior);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
    });
  });

  it('lets the desk’s pages show mail as it was written, and nothing more than the others', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution();
    const pages = contentPolicyOf(DefaultCacheBehavior).split('; ');
    const desk = contentPolicyOf(CacheBehaviors[0]).split('; ');
    expect(desk.filter((directive) => !pages.includes(directive))).toEqual([
      "img-src 'self' data: https:",
      "style-src-attr 'unsafe-inline'",
    ]);
    expect(headersOf(CacheBehaviors[0])).toMatchObject({ FrameOptions: { FrameOption: 'DENY' } });
  });

  it('answers to the shop’s own name where it has one, and then so do letters and sign-in', () => {
    const own = teaShop;
    expect(distribution(own)).toMatchObject({
      Aliases: ['help.tea.example'],
      ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(own.ofType('AWS::Cognito::UserPoolClient')[0]?.resource.Properties.CallbackURLs).toEqual([
      'https://help.tea.example/desk/',
    ]);
    const outreach = own
      .ofType('AWS::Lambda::Function')
      .find(({ resource }) => resource.Properties.FunctionName === 'tea-outreach');
    expect(outreach?.resource.Properties.Environment.Variables.PAGES_URL).toBe('https://help.tea.example');
    expect(own.templates.web.Outputs).toHaveProperty('DnsPages');
  });
});

describe('buckets', () => {
  it('are encrypted, private and TLS only, with a lifecycle', () => {
    const buckets = app.ofType('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const { id, resource } of buckets) {
      expect(resource.Properties).toMatchObject({
        BucketEncryption: expect.anything(),
        LifecycleConfiguration: { Rules: expect.arrayContaining([expect.anything()]) },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
      const policy = app.ofType('AWS::S3::BucketPolicy').find((each) => each.resource.Properties.Bucket.Ref === id);
      expect(policy?.resource.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });
});

describe('sign-in', () => {
  it('is by authorization code for a client without a secret', () => {
    expect(app.ofType('AWS::Cognito::UserPoolClient')[0]?.resource.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('has outputs that lead an admin to the pages and the first user', () => {
    expect(Object.keys(app.templates.web.Outputs ?? {})).toEqual(
      expect.arrayContaining(['PagesUrl', 'DeskUrl', 'CreateFirstAdmin']),
    );
  });
});

type Behaviour = { ResponseHeadersPolicyId: { Ref: string } };
const headersOf = ({ ResponseHeadersPolicyId }: Behaviour) =>
  app.templates.web.Resources[ResponseHeadersPolicyId.Ref]?.Properties.ResponseHeadersPolicyConfig
    .SecurityHeadersConfig;
/** With references to other resources as they stand. */
const contentPolicyOf = (behaviour: Behaviour): string => {
  const policy = headersOf(behaviour).ContentSecurityPolicy.ContentSecurityPolicy;
  return typeof policy === 'string'
    ? policy
    : policy['Fn::Join'][1].map((part: unknown) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
};

/** Runs the function that CloudFront runs. */
function atEdge(uri: string): unknown {
  const code: string = app.ofType('AWS::CloudFront::Function')[0]?.resource.Properties.FunctionCode;
  return new Function('event', `${code}\nreturn handler(event);`)({ request: { uri, headers: {} } });
}
