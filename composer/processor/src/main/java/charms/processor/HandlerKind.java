package charms.processor;

/** When a handler is considered; ANY goes with every other kind. */
enum HandlerKind {
  HOOK,
  FLAG,
  ACTION,
  AT_START,
  AT_EXIT,
  ANY
}
