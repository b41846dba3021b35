// The matrix product, in tiles of y that stay in registers while the inner index runs.
//
// Each element of y is one chain of fused multiply-adds in the order of the inner index, whatever the tile: the
// result is the same on every instruction set. A panel of b, as wide as a tile, is copied to where it is contiguous,
// and serves all rows of a; the rows are read where they lie.
#ifndef MATMUL_H
#define MATMUL_H

#include "real.h"
#pragma STDC FP_CONTRACT OFF

typedef real Vector __attribute__((vector_size(64), aligned(sizeof(real))));

enum {
    vector_lanes = 64 / sizeof(real),
    most_tile_rows = 8,
    most_tile_vectors = 2,
    panel_depth = 512,  // a panel of two vectors, 64 KiB, stays in the second cache; measured from 96 to 512
};

// Where the elements of a matrix stand: (i, j) at i·row + j·column.
typedef struct {
    const real *elements;
    size_t row, column;
} Matrix;

// y (tile_rows × tile_vectors vectors, its rows y_row apart) = or += a · panel, `depth` inner indices deep.
INLINED void multiply_tile(const int tile_rows, const int tile_vectors, Matrix a, const real *panel,
                           size_t depth, real *y, size_t y_row, int adds) {
    Vector sums[most_tile_rows][most_tile_vectors];
    _Pragma("clang loop unroll(full)") for (int i = 0; i < tile_rows; i++)
        _Pragma("clang loop unroll(full)") for (int v = 0; v < tile_vectors; v++)
            sums[i][v] = adds ? *(const Vector *)(y + i * y_row + v * vector_lanes) : (Vector){0};
    for (size_t k = 0; k < depth; k++) {
        Vector row[most_tile_vectors];
        _Pragma("clang loop unroll(full)") for (int v = 0; v < tile_vectors; v++)
            row[v] = *(const Vector *)(panel + (k * tile_vectors + v) * vector_lanes);
        _Pragma("clang loop unroll(full)") for (int i = 0; i < tile_rows; i++) {
            const Vector factor = a.elements[i * a.row + k * a.column] - (Vector){0};
            _Pragma("clang loop unroll(full)") for (int v = 0; v < tile_vectors; v++)
                sums[i][v] = __builtin_elementwise_fma(factor, row[v], sums[i][v]);
        }
    }
    _Pragma("clang loop unroll(full)") for (int i = 0; i < tile_rows; i++)
        _Pragma("clang loop unroll(full)") for (int v = 0; v < tile_vectors; v++)
            *(Vector *)(y + i * y_row + v * vector_lanes) = sums[i][v];
}

// The same for a tile of which only the first `columns` are y's.
INLINED void multiply_partial_tile(const int tile_rows, const int tile_vectors, Matrix a, const real *panel,
                                   size_t depth, real *y, size_t y_row, size_t columns, int adds) {
    real whole[most_tile_rows * most_tile_vectors * vector_lanes];
    const size_t width = (size_t)(tile_vectors * vector_lanes);
    for (int i = 0; i < tile_rows; i++)
        for (size_t j = 0; j < columns; j++) whole[i * width + j] = adds ? y[i * y_row + j] : 0;
    multiply_tile(tile_rows, tile_vectors, a, panel, depth, whole, width, adds);
    for (int i = 0; i < tile_rows; i++)
        for (size_t j = 0; j < columns; j++) y[i * y_row + j] = whole[i * width + j];
}

// `width` columns of b, of which the first `columns` are there, row after row.
INLINED void copy_panel(Matrix b, size_t depth, size_t columns, size_t width, real *panel) {
    for (size_t k = 0; k < depth; k++) {
        const real *row = b.elements + k * b.row;
        real *target = panel + k * width;
        if (b.column == 1 && columns == width) {
            memcpy(target, row, width * sizeof(real));
        } else {
            for (size_t j = 0; j < columns; j++) target[j] = row[j * b.column];
            for (size_t j = columns; j < width; j++) target[j] = 0;
        }
    }
}

// All rows of one panel: tiles of the greatest height, then of half the height, down to one row.
INLINED void multiply_panel(const int tile_rows, const int tile_vectors, Matrix a, const real *panel,
                            size_t depth, real *y, size_t y_row, size_t rows, size_t columns, int adds) {
    const size_t width = (size_t)(tile_vectors * vector_lanes);
    size_t i = 0;
#define TILES_OF(height)                                                                            \
    for (; i + (height) <= rows; i += (height)) {                                                   \
        const Matrix part = {a.elements + i * a.row, a.row, a.column};                              \
        if (columns == width)                                                                       \
            multiply_tile(height, tile_vectors, part, panel, depth, y + i * y_row, y_row, adds);    \
        else                                                                                        \
            multiply_partial_tile(height, tile_vectors, part, panel, depth, y + i * y_row, y_row,   \
                                  columns, adds);                                                   \
    }
    TILES_OF(tile_rows)
    if (tile_rows > 4) TILES_OF(4)
    TILES_OF(1)
#undef TILES_OF
}

INLINED void multiply(const int tile_rows, const int tile_vectors, Matrix a, Matrix b, real *y, size_t rows,
                      size_t inner, size_t columns, int adds) {
    real panel[panel_depth * most_tile_vectors * vector_lanes] __attribute__((aligned(64)));
    for (size_t j = 0; j < columns;) {
        // A narrow rest takes panels of one vector.
        const int vectors = columns - j > vector_lanes ? tile_vectors : 1;
        const size_t width = (size_t)vectors * vector_lanes;
        const size_t there = columns - j < width ? columns - j : width;
        for (size_t k = 0; k < inner || k == 0; k += panel_depth) {
            const size_t depth = inner - k < panel_depth ? inner - k : panel_depth;
            const Matrix part_of_a = {a.elements + k * a.column, a.row, a.column};
            const Matrix part_of_b = {b.elements + k * b.row + j * b.column, b.row, b.column};
            copy_panel(part_of_b, depth, there, width, panel);
            if (vectors == tile_vectors)
                multiply_panel(tile_rows, tile_vectors, part_of_a, panel, depth, y + j, columns, rows, there,
                               adds || k > 0);
            else
                multiply_panel(tile_rows, 1, part_of_a, panel, depth, y + j, columns, rows, there,
                               adds || k > 0);
        }
        j += there;
    }
}

#define MATMUL_PARAMETERS                                                                           \
    const real *a, size_t a_row, size_t a_column, const real *b, size_t b_row, size_t b_column, real *y,    \
        size_t rows, size_t inner, size_t columns

#define MATMUL_IN_TILES(name, tile_rows, tile_vectors)                                              \
    static void name(MATMUL_PARAMETERS, int adds) {                                                 \
        multiply(tile_rows, tile_vectors, (Matrix){a, a_row, a_column}, (Matrix){b, b_row, b_column}, y, rows,   \
                 inner, columns, adds);                                                             \
    }

// As many sums as there are registers for: 16 of 32 with AVX-512, 12 halves of 16 with AVX2.
#if defined(__x86_64__) && defined(__linux__) && !defined(ONE_INSTRUCTION_SET)
__attribute__((target("arch=x86-64-v4"), min_vector_width(512))) MATMUL_IN_TILES(matmul_v4, 8, 2)
__attribute__((target("arch=x86-64-v3"))) MATMUL_IN_TILES(matmul_v3, 6, 1)
#endif
MATMUL_IN_TILES(matmul_default, 4, 1)

static void matmul(MATMUL_PARAMETERS, int adds) {
#if defined(__x86_64__) && defined(__linux__) && !defined(ONE_INSTRUCTION_SET)
    if (__builtin_cpu_supports("x86-64-v4"))
        return matmul_v4(a, a_row, a_column, b, b_row, b_column, y, rows, inner, columns, adds);
    if (__builtin_cpu_supports("x86-64-v3"))
        return matmul_v3(a, a_row, a_column, b, b_row, b_column, y, rows, inner, columns, adds);
#endif
    matmul_default(a, a_row, a_column, b, b_row, b_column, y, rows, inner, columns, adds);
}

void KERNEL(matmul)(MATMUL_PARAMETERS) {
    matmul(a, a_row, a_column, b, b_row, b_column, y, rows, inner, columns, 0);
}

void KERNEL(add_matmul)(MATMUL_PARAMETERS) {
    matmul(a, a_row, a_column, b, b_row, b_column, y, rows, inner, columns, 1);
}

#endif
