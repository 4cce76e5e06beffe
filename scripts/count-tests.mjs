// The last line of a CI run: `N passed, N failed`, from the results that the test run left behind.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = join(dirname(fileURLToPath(import.meta.url)), '../coverage/results.json');
// Without results the run ended before its tests: that is one failure.
const { numPassedTests, numFailedTests } = existsSync(path)
  ? JSON.parse(readFileSync(path, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1 };
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = numFailedTests > 0 || numPassedTests === 0 ? 1 : 0;
