import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { uiPlaces } from '../pages/ui-places.ts';
import { refuseOtherMethods } from './other-methods.ts';

/**
 * The built admin UI: one page at every address of its rooms, for those who have signed in, and its assets for
 * anyone. An asset's name changes with its content, so browsers keep it for good.
 */
export function adminUi(folder: string, authenticate: RequestHandler): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const assets = path.join(folder, 'assets');
  const readOnly = refuseOtherMethods(['GET']);
  router.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, redirect: false }));
  router.all('/assets/:name', (request, response, next) => {
    if (existsSync(path.join(assets, path.basename(request.params.name)))) void readOnly(request, response, next);
    else next();
  });
  router.get([...uiPlaces], authenticate, (_request, response) => {
    response
      .set('Cache-Control', 'private, no-cache')
      .sendFile(path.join(folder, 'index.html'), { cacheControl: false });
  });
  router.all([...uiPlaces], readOnly);
  return router;
}
