import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, describe, expect, it } from 'vitest';
import { complaintEvents } from '@klacht/domain';
import { steps } from '@klacht/domain/testing';
import { openapi } from './openapi.ts';
import { faultsInAnswer, faultsInBody } from './testing/described.ts';
import { killStarted, newFile, receive, start } from './testing/service.ts';

afterEach(killStarted);

describe('the description of the service', () => {
  it('is OpenAPI, and every reference in it leads somewhere', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(openapi))).toEqual({ valid: true });
    const refs = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(100);
    expect(Object.keys(openapi.components.schemas)).toEqual(
      expect.arrayContaining(refs.map(([, name]) => name)),
    );
  });

  it('is served, has every route that there is, and no other', async () => {
    const service = await start(newFile());
    expect(await service.get('/openapi.json')).toEqual({
      status: 200,
      body: JSON.parse(JSON.stringify(openapi)) as unknown,
    });
    const asked = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method })),
    );
    expect(asked).toHaveLength(7);
    for (const { path, method } of asked) {
      const { status } =
        method === 'get' ? await service.get(path) : await service.post(path, { surprise: 1 });
      expect({ path, method, known: status !== 404 }).toEqual({ path, method, known: true });
    }
  });

  it.each(Object.values(steps))('takes $type with all that it can say', ({ type, data }) => {
    const { commandId, complaintId } = receive();
    const command = { commandId, complaintId, type, data };
    expect(faultsInBody('/commands', command)).toEqual([]);
    expect(faultsInBody('/commands', { ...command, actor: 'anna' })).not.toEqual([]);
    expect(faultsInBody('/commands', { ...command, complaintId: undefined })).not.toEqual([]);
  });

  it('shows every event of a complaint, and finds the fault in one that is none', () => {
    expect(Object.keys(openapi.components.schemas)).toEqual(
      expect.arrayContaining(Object.keys(complaintEvents)),
    );
    const event = { type: 'Acknowledged', data: { at: '2026-04-02' } };
    const answer = (body: unknown) =>
      faultsInAnswer('GET', '/dossier?complaint=1', { status: 200, body });
    expect(answer([event])).toEqual([]);
    expect(answer([{ ...event, data: {} }])).not.toEqual([]);
    expect(answer([{ ...event, type: 'Acknowledge' }])).not.toEqual([]);
  });
});
