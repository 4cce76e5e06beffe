export * from './toolkit/evaluate.ts';
export * from './toolkit/validate.ts';
