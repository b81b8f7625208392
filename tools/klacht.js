// The command line from a clone, in the folder in which it was asked for: npm runs a script in the
// folder of its package.json, and says in INIT_CWD where the person stands.
const { INIT_CWD } = process.env;
if (INIT_CWD) process.chdir(INIT_CWD);
await import('../packages/adapters/src/cli/main.ts');
