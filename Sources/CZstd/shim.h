// The sequence API (ZSTD_compressSequences) is exported by the library but declared only
// under this macro.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
