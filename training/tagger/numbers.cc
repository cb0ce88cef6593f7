#include "numbers.h"

#include <bit>
#include <cmath>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__AVX2__)
#define GALLEY_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define GALLEY_WIDE
#endif

namespace galley::core::training {

float exponential(float x) {
  x = std::clamp(x, -80.0F, 80.0F);
  const float whole = std::floor(x * 1.44269504F + 0.5F);
  const float r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
  float y = 1.9875691500e-4F;
  y = y * r + 1.3981999507e-3F;
  y = y * r + 8.3334519073e-3F;
  y = y * r + 4.1665795894e-2F;
  y = y * r + 1.6666665459e-1F;
  y = y * r + 5.0000001201e-1F;
  y = y * r * r + r + 1.0F;
  const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(whole) + 127) << 23U;
  return y * std::bit_cast<float>(bits);
}

GALLEY_WIDE void multiply(const float* in, std::size_t rows, const float* weights, float* out,
                          std::size_t columns) {
  for (std::size_t i = 0; i < rows; ++i) {
    if (in[i] != 0) add_scaled(in[i], weights + i * columns, out, columns);
  }
}

GALLEY_WIDE void multiply_back(const float* in, std::size_t rows, const float* weights,
                               const float* out_gradient, std::size_t columns,
                               float* weight_gradient, float* in_gradient) {
  for (std::size_t i = 0; i < rows; ++i) {
    if (in[i] != 0) add_scaled(in[i], out_gradient, weight_gradient + i * columns, columns);
    in_gradient[i] += dot(weights + i * columns, out_gradient, columns);
  }
}

GALLEY_WIDE void project(const float* in, std::size_t columns, const float* weights, float* out,
                         std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i) out[i] += dot(weights + i * columns, in, columns);
}

GALLEY_WIDE void project_back(const float* in, std::size_t columns, const float* weights,
                              const float* out_gradient, std::size_t rows, float* weight_gradient,
                              float* in_gradient) {
  for (std::size_t i = 0; i < rows; ++i) {
    const float g = out_gradient[i];
    if (g < 1e-6F && g > -1e-6F) continue;
    add_scaled(g, weights + i * columns, in_gradient, columns);
    add_scaled(g, in, weight_gradient + i * columns, columns);
  }
}

GALLEY_WIDE void adam(float* weights, float* gradient, float* mean, float* square, std::size_t n,
                      float rate, float fix_mean, float fix_square, float shrink) {
  for (std::size_t i = 0; i < n; ++i) {
    mean[i] = 0.9F * mean[i] + 0.1F * gradient[i];
    square[i] = 0.999F * square[i] + 0.001F * gradient[i] * gradient[i];
    const float step = rate * (mean[i] * fix_mean) / (std::sqrt(square[i] * fix_square) + 1e-8F);
    const float moved = weights[i] - step;
    weights[i] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0.0F;
    gradient[i] = 0;
  }
}

GALLEY_WIDE void skip_gram(float* word, float* neighbour, float* change, float target, float rate,
                           std::size_t n) {
  const float error = (target - 1 / (1 + exponential(-dot(word, neighbour, n)))) * rate;
  add_scaled(error, neighbour, change, n);
  add_scaled(error, word, neighbour, n);
}

GALLEY_WIDE void add_rounded(const float* from, float* to, std::size_t n, float step) {
  for (std::size_t i = 0; i < n; ++i) {
    to[i] += std::clamp(std::floor(from[i] / step + 0.5F), -127.0F, 127.0F) * step;
  }
}

GALLEY_WIDE void round_to(const float* from, float* to, std::size_t n, float step) {
  for (std::size_t i = 0; i < n; ++i) to[i] = std::floor(from[i] / step + 0.5F) * step;
}

void soften(std::span<float> scores) {
  const float most = *std::max_element(scores.begin(), scores.end());
  float total = 0;
  for (float& s : scores) {
    s = exponential(s - most);
    total += s;
  }
  for (float& s : scores) s /= total;
}

GALLEY_WIDE void sigmoid(float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) x[i] = 1 / (1 + exponential(-x[i]));
}

}  // namespace galley::core::training
