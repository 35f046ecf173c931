// SHA-256 with the instructions that x86-64 processors have for it (Intel SHA Extensions).
//
// Swift cannot write these instructions itself. Where the processor or the architecture lacks them,
// patuh_sha256_is_supported() says 0 and the portable code in PatuhColumns does the work.
#pragma once
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// 1 when the processor has SHA, SSSE3 and SSE4.1.
static inline int patuh_sha256_is_supported(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  if (!(c & (1u << 9)) || !(c & (1u << 19))) return 0;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  return (b >> 29) & 1;
}

/// Takes whole blocks of 64 bytes into the eight words of the state; `constants` are the 64 of the
/// standard, which the portable code has.
__attribute__((target("sha,ssse3,sse4.1"))) static inline void patuh_sha256_blocks(
    uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions want the state as ABEF and CDGH.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      __m128i next;
      if (group < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + group), order);
      } else {
        const __m128i before = words[(group + 3) & 3];
        const __m128i mixed = _mm_add_epi32(
            _mm_sha256msg1_epu32(words[group & 3], words[(group + 1) & 3]),
            _mm_alignr_epi8(before, words[(group + 2) & 3], 4));
        next = _mm_sha256msg2_epu32(mixed, before);
      }
      words[group & 3] = next;
      const __m128i sum =
          _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + 4 * group)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

static inline int patuh_sha256_is_supported(void) { return 0; }

static inline void patuh_sha256_blocks(
    uint32_t *state, const uint32_t *constants, const uint8_t *bytes, size_t blocks) {
  (void)state;
  (void)constants;
  (void)bytes;
  (void)blocks;
}

#endif
