export {
  type HostTable,
  intoTable,
  type TableChanges,
  type TableCheckpoint,
} from './into-table.ts';
export type { Consumer } from './consume.ts';
export type { Checkpoint } from '../view-stores/generations.ts';
export { type OwnProjection, projection } from '../view-stores/own-projection.ts';
export { openProjection, type ProjectionView } from '../view-stores/own-view.ts';
export type { OnPoison, SetAside } from '../view-stores/poison.ts';
export type { CatchUpOptions } from '../view-stores/view-engine.ts';
