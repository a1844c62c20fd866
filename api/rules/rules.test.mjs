import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const RULES = 'rules/dutch-api-design-rules.yaml';
const BROKEN = 'rules/broken.json';
const contract = service => `../${service}-service/contracts/openapi.json`;
const SERVICES = ['participants', 'trajectories', 'matching', 'reporting'];

/** The findings about all documents, each with the `code` of its rule and its `source`; asked once, for it starts slowly. */
const findings = (() => {
  try {
    return JSON.parse(execFileSync(
      process.execPath,
      ['node_modules/@stoplight/spectral-cli/dist/index.js', 'lint', '--ruleset', RULES, '--format', 'json', '--quiet',
        '--fail-severity', 'hint', BROKEN, ...SERVICES.map(contract)],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
  } catch (refused) {
    return JSON.parse(refused.stdout);
  }
})();

for (const service of SERVICES) {
  test(`the contract of ${service} keeps the Dutch API design rules`, () => {
    const found = findings.filter(({ source }) => source.endsWith(contract(service).slice(2)));
    assert.deepEqual(found.map(({ code, path, message }) => `${code} at ${path.join('.')}: ${message}`), []);
  });
}

test('every rule that is written here is able to find something', () => {
  const written = [...readFileSync(RULES, 'utf8').matchAll(/^ {2}((?:adr|doorstroom)-[a-z0-9-]+):/gm)].map(match => match[1]);
  const found = new Set(findings.filter(({ source }) => source.endsWith(BROKEN)).map(({ code }) => code));
  assert.ok(written.length > 20);
  assert.deepEqual(written.filter(rule => !found.has(rule)), []);
});
