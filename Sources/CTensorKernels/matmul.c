// The matrix product, four rows of a and one row of b at a time: the inner loop adds to contiguous rows.
#include "support.h"

CLONED void kernel_matmul(const double *restrict a, size_t a_stride, const double *restrict b,
                          double *restrict y, size_t rows, size_t inner, size_t columns) {
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        double *y0 = y + i * columns, *y1 = y0 + columns, *y2 = y1 + columns, *y3 = y2 + columns;
        for (size_t k = 0; k < inner; k++) {
            const double *row = b + k * columns;
            const double a0 = a[i * a_stride + k], a1 = a[(i + 1) * a_stride + k];
            const double a2 = a[(i + 2) * a_stride + k], a3 = a[(i + 3) * a_stride + k];
            for (size_t j = 0; j < columns; j++) {
                y0[j] = fma(a0, row[j], y0[j]);
                y1[j] = fma(a1, row[j], y1[j]);
                y2[j] = fma(a2, row[j], y2[j]);
                y3[j] = fma(a3, row[j], y3[j]);
            }
        }
    }
    for (; i < rows; i++)
        for (size_t k = 0; k < inner; k++)
            for (size_t j = 0; j < columns; j++)
                y[i * columns + j] = fma(a[i * a_stride + k], b[k * columns + j], y[i * columns + j]);
}
