/** CloudFront's response headers policies. */
import * as z from 'zod';
import { read, type Template } from '../template/template.ts';

const override = z.boolean().default(true);
const policySchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override: override }).optional(),
        ContentTypeOptions: z.object({ Override: override }).optional(),
        FrameOptions: z.object({ FrameOption: z.string(), Override: override }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: override }).optional(),
        StrictTransportSecurity: z
          .object({
            AccessControlMaxAgeSec: z.coerce.number(),
            IncludeSubdomains: z.boolean().optional(),
            Override: override,
          })
          .optional(),
      })
      .optional(),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: override })) })
      .optional(),
  }),
});

export interface PolicyHeader {
  name: string;
  value: string;
  /** Stronger than what the origin sent. */
  override: boolean;
}

export function responseHeaders(template: Template, id: string | undefined): PolicyHeader[] {
  const resource = template.ofType('AWS::CloudFront::ResponseHeadersPolicy').find(({ ref }) => ref === id);
  if (!resource) return [];
  const { SecurityHeadersConfig: security = {}, CustomHeadersConfig } = read(
    resource,
    policySchema,
  ).ResponseHeadersPolicyConfig;
  const headers: PolicyHeader[] = [];
  const add = (name: string, value: string | undefined, part: { Override: boolean } | undefined) => {
    if (part && value !== undefined) headers.push({ name, value, override: part.Override });
  };
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions,
    FrameOptions,
    ReferrerPolicy,
    StrictTransportSecurity: hsts,
  } = security;
  add('content-security-policy', csp?.ContentSecurityPolicy, csp);
  add('x-content-type-options', 'nosniff', ContentTypeOptions);
  add('x-frame-options', FrameOptions?.FrameOption, FrameOptions);
  add('referrer-policy', ReferrerPolicy?.ReferrerPolicy, ReferrerPolicy);
  const subdomains = hsts?.IncludeSubdomains ? '; includeSubDomains' : '';
  add('strict-transport-security', `max-age=${hsts?.AccessControlMaxAgeSec}${subdomains}`, hsts);
  for (const { Header, Value, Override } of CustomHeadersConfig?.Items ?? [])
    add(Header.toLowerCase(), Value, { Override });
  return headers;
}
