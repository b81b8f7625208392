#!/usr/bin/env -S node --disable-warning=ExperimentalWarning --disable-warning=DEP0123
import { run } from './run.ts';
import { watchStandardOutput } from './standard-output.ts';

watchStandardOutput();
process.exitCode = await run(process.argv.slice(2));
