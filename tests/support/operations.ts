// Every door of HTTP that is described to the outside, and those beside it, as requests that a test can send.

import { openApiDocument } from '../../server/openapi/openapi.ts';

export type Operation = { readonly method: string; readonly path: string };

const CHANGES_WITHOUT_VERSION: readonly Operation[] = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/',
  '/console',
  '/assets/x.js',
  '/nothing',
].map((path) => ({ method: 'GET', path }));

/** `parameter` stands for each part of a path that names one thing. */
export function operations(parameter: string): readonly Operation[] {
  const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => /^(?:get|post|put|patch|delete)$/.test(method))
      .map((method) => ({
        method: method.toUpperCase(),
        path: `/api/v1${path.replaceAll(/\{\w+\}/g, () => parameter)}`,
      })),
  );
  return [...described, ...CHANGES_WITHOUT_VERSION];
}
