import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers that keep pages from running, framing or sending anything that is not the server's own. */
export function securityHeaders(publicUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // One kind of agent cluster for all pages: a sheet shown in a sandbox has no origin that could be keyed.
    originAgentCluster: false,
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
}
