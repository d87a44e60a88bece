// Asks for the cache line of an address without waiting for it; the address need not be one that may
// be read. Swift has no spelling of this instruction.
static inline void rowmill_prefetch(const void *address) { __builtin_prefetch(address); }
