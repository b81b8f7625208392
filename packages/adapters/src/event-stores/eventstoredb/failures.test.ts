import { UnavailableError, UnknownError } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { failureOf, messageOf } from './failures.ts';

describe('what the client threw', () => {
  it.each([
    new UnavailableError(undefined, '14 UNAVAILABLE: Server Is Not Ready'),
    new UnavailableError(undefined, '14 UNAVAILABLE: No connection established. Last error: x'),
    new UnavailableError(undefined, '14 UNAVAILABLE: Name resolution failed for target dns:none:1'),
    new UnavailableError(undefined, '14 UNAVAILABLE: Channel closed before call started'),
    new UnknownError(undefined, '2 UNKNOWN: No leader info available in response'),
    new Error('Failed to discover after 1 attempts.'),
    new Error('Channel has been shut down'),
  ])('was never executed: %s', (error) => {
    expect(failureOf(error)).toEqual({ outcome: 'not-executed', cause: error });
  });

  it.each([
    new UnavailableError(undefined, '14 UNAVAILABLE: Connection dropped'),
    new UnknownError(undefined, '2 UNKNOWN: Exception was thrown by handler.'),
    new Error('socket hang up'),
    'a text',
  ])('may have been executed: %s', (error) => {
    expect(failureOf(error)).toEqual({ outcome: 'unknown', cause: error });
  });

  it('is refused for good where gRPC says that permission is denied', () => {
    const message = '7 PERMISSION_DENIED: Received HTTP status code 403';
    const denied = Object.assign(new UnknownError(undefined, message), { code: 7 });
    expect(failureOf(denied)).toMatchObject({
      outcome: 'refused',
      error: { kind: 'unavailable', code: 'access-denied', cause: denied },
    });
  });
});

describe('what is told of it', () => {
  it.each([
    [
      '14 UNAVAILABLE: No connection established. Last error: Failed to connect. Resolution note: ',
      '14 UNAVAILABLE: No connection established. Last error: Failed to connect: check hosts, ports and TLS (tls=false, tlsCAFile)',
    ],
    [
      'Failed to discover after 1 attempts.',
      'Failed to discover after 1 attempts. No node named a leader: check hosts, ports and TLS (tls=false, tlsCAFile)',
    ],
    ['no answer within 300 ms', 'no answer within 300 ms'],
  ])('%s', (message, told) => {
    expect(messageOf(new Error(message))).toBe(told);
  });
});
