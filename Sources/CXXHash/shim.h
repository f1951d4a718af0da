// Everything from the header, so that the program needs no library at run time.
#define XXH_INLINE_ALL
#include <xxhash.h>

// The header's own names are macros, which Swift does not see.
static inline XXH128_hash_t xxh3_128(const void *bytes, size_t count) { return XXH3_128bits(bytes, count); }
