import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What a page of ours never asks of a machine. */
const NO_DEVICES =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()';

/** Headers that keep pages from running, framing or sending anything that is not the server's own. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const protect = helmet({
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
    // Without a referrer a browser would send the sign-in form as from nowhere, and we would refuse it.
    referrerPolicy: { policy: 'same-origin' },
    // One kind of agent cluster for all pages: a sheet shown in a sandbox has no origin that could be keyed.
    originAgentCluster: false,
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
  return (request, response, next) => {
    response.set('Permissions-Policy', NO_DEVICES);
    protect(request, response, next);
  };
}
