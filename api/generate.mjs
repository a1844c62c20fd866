// Writes the types of the four contracts, as the services promise them, to client/generated.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

mkdirSync('client/generated', { recursive: true });
for (const service of ['participants', 'trajectories', 'matching', 'reporting']) {
  execFileSync(
    process.execPath,
    ['node_modules/openapi-typescript/bin/cli.js', `../${service}-service/contracts/openapi.json`,
      '--output', `client/generated/${service}.ts`],
    { stdio: ['ignore', 'ignore', 'inherit'] });
}
