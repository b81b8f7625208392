export * from './as-of.ts';
export * from './overdue/overdue.ts';
export * from './projection.ts';
export { type RegisterEntry, registerProjection } from './register/register-projection.ts';
export * from './register/register.ts';
export * from './yearly-report/figures.ts';
export * from './yearly-report/roll-forward.ts';
export * from './yearly-report/steps.ts';
export * from './yearly-report/yearly-report.ts';
