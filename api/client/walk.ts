/**
 * What a frontend team does on its first day, against a running platform: a list in pages, a refusal, a registration that
 * is sent twice, a change by its version, a figure. Prints one line for each; anything else is an error.
 */
import assert from 'node:assert/strict';
import { all, doorstroom, Problem, version } from './doorstroom.js';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

const addresses = {
  participants: setting('PARTICIPANTS'),
  trajectories: setting('TRAJECTORIES'),
  matching: setting('MATCHING'),
  reporting: setting('REPORTING'),
};
const caseManager = doorstroom({ ...addresses, token: async () => setting('CASE_MANAGER_TOKEN') });
const policyOfficer = doorstroom({ ...addresses, token: async () => setting('POLICY_OFFICER_TOKEN') });

const person = { bsn: setting('BSN'), givenName: 'Zoë', familyName: 'Voorbeeld', birthDate: '1990-01-31' };

await assert.rejects(
  caseManager.participants.POST('/participants', { body: { ...person, bsn: '123456789' } }),
  (refusal: unknown) => {
    assert.ok(refusal instanceof Problem);
    assert.equal(refusal.status, 400);
    assert.deepEqual(refusal.errors.map(error => error.pointer), ['/bsn']);
    return true;
  });
console.log('A number that fails the eleven-proof is refused by its field.');

const key = { header: { 'Idempotency-Key': crypto.randomUUID() } };
const first = await caseManager.participants.POST('/participants', { body: person, params: key });
const again = await caseManager.participants.POST('/participants', { body: person, params: key });
const id = first.data?.id;
assert.ok(id);
assert.equal(again.data?.id, id);
console.log('A registration that is sent twice has one effect.');

const people: string[] = [];
for await (const one of all(async cursor => {
  const { data } = await caseManager.participants.GET('/participants', {
    params: { query: { limit: 5, ...(cursor === undefined ? {} : { cursor }) } },
  });
  assert.ok(data);
  return data;
})) {
  people.push(one.id);
}
assert.equal(people.filter(one => one === id).length, 1);
assert.equal(new Set(people).size, people.length);
console.log(`A list of ${people.length > 5 ? 'several pages' : 'one page'} has everybody once.`);

const read = await caseManager.participants.GET('/participants/{id}', { params: { path: { id } } });
const etag = version(read.response);
assert.match(etag, /^"\d+"$/);
const profile = { params: { path: { participantId: id } }, body: { pc4: '3881', transport: ['FIETS' as const] } };
const put = await caseManager.participants.PUT('/participants/{participantId}/work-profile', profile);
await assert.rejects(
  caseManager.participants.PUT('/participants/{participantId}/work-profile', {
    ...profile,
    params: { ...profile.params, header: { 'If-Match': '"0"' } },
  }),
  (refusal: unknown) => refusal instanceof Problem && refusal.status === 412);
await caseManager.participants.PUT('/participants/{participantId}/work-profile', {
  ...profile,
  params: { ...profile.params, header: { 'If-Match': version(put.response) } },
});
console.log('A work profile is changed by who read its present version.');

const figure = await policyOfficer.reporting.GET('/reports/placements', {
  params: { query: { periodStart: '2025-01-01', periodEnd: '2025-12-31' } },
});
assert.equal(figure.data?.figure, 'placements');
console.log(`A figure comes with its definition set ${figure.data?.definitionSet.id}.`);

await assert.rejects(
  policyOfficer.participants.GET('/participants/{id}', { params: { path: { id } } }),
  (refusal: unknown) => refusal instanceof Problem && refusal.status === 403);
console.log('Who lacks the permission is refused.');
