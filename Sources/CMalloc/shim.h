// glibc's settings of the heap, which the module of the C library leaves out.
#include <malloc.h>
