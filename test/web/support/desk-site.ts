/** The whole site with a person to sign in. */
import { type MockDesk, mockDesk } from './mock-desk.ts';
import { mockPublicApi } from './mock-public.ts';
import { mockUploads } from './mock-uploads.ts';
import { mockSignIn, type Person } from './sign-in.ts';
import { type Site, serveSite } from './site.ts';

export const lead: Person = {
  id: 'agent-mei',
  name: 'Mei Tanaka',
  email: 'mei@shop.example',
  groups: ['agent', 'lead'],
};

export interface WholeSite extends Site {
  desk(): MockDesk;
}

export async function wholeSite(folder: string, port: number, person: Person = lead): Promise<WholeSite> {
  let desk = mockDesk(person);
  const site = await serveSite(folder, port, (origin) => {
    desk = mockDesk(person);
    const publicApi = mockPublicApi();
    const signIn = mockSignIn(origin, person);
    const uploads = mockUploads(origin);
    const config = {
      shopName: 'Fernhill Shoes',
      languages: ['en', 'zh'],
      auth: { issuer: `${origin}/issuer`, domain: origin, clientId: 'desk' },
    };
    return (request) => {
      if (request.path === '/config.json') return { status: 200, body: config };
      return uploads(request) ?? publicApi(request) ?? signIn(request) ?? desk.respond(request);
    };
  });
  return { ...site, desk: () => desk };
}
