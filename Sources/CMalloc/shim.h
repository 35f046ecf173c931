// The settings of glibc's allocator, which Swift's module of the C library does not hand on.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
