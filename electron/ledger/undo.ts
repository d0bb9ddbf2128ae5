export interface UndoGuard {
  x: 1;
}
