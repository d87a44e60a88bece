// The sequence API (ZSTD_compressSequences), which the tests compare frames with, is exported by the
// library but declared only under this macro.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
