import Validator from '@adobe/structured-data-validator';
import { expect, it } from 'vitest';
import { getBreadcrumbs } from '#view-models/structured-data.ts';

it('breadcrumbs satisfy the validator, and the validator can be dissatisfied', async () => {
  const crumbs = getBreadcrumbs(
    [
      { name: 'Ports', path: '/ports' },
      { name: 'Port </script>', path: '/ports/443' },
    ],
    'https://ports.example/',
  );
  const check = (block: object) =>
    new Validator().validate({ jsonld: { BreadcrumbList: [block] }, microdata: {}, rdfa: {} });
  expect(await check(crumbs)).toEqual([]);
  expect(await check({ ...crumbs, itemListElement: [] })).not.toEqual([]);
});
