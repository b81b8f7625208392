export { type Bell, createBell } from '../ground/bell.ts';
export { checkAppend, conflict, judgeAppend, parsePosition, storeClosed } from './append-rules.ts';
export type { Standing } from './append-rules.ts';
export { changesByReading } from './changes-by-reading.ts';
export { type JsonTexts, toJson } from './to-json.ts';
