// Made by Tools/accuracy/coefficients.py.
// Polynomials from the constant term up; constants as the sum of two numbers.

// (e^r − 1 − r − r²/2) / r³; relative error below 2^−30 / r³.
enum { expm1_tail_degree = 4 };
static const real expm1_tail[] = {
    0x1.5555560000000p-3f,
    0x1.5554f00000000p-5f,
    0x1.1110e40000000p-7f,
    0x1.6d44b40000000p-10f,
    0x1.a126540000000p-13f,
};

// (artanh(s)/s − 1) / s² of s²; relative error below 2^−27.
enum { artanh_tail_degree = 4 };
static const real artanh_tail[] = {
    0x1.5555560000000p-2f,
    0x1.9998d40000000p-3f,
    0x1.24c9260000000p-3f,
    0x1.bc8cf80000000p-4f,
    0x1.dba2600000000p-4f,
};

// ((x − tanh x)/x³ − 1/3) / x² of x²; relative error below 2^−29.
enum { tanh_shrink_tail_degree = 6 };
static const real tanh_shrink_tail[] = {
    -0x1.1111120000000p-3f,
    0x1.ba1b8a0000000p-5f,
    -0x1.664a0a0000000p-6f,
    0x1.21fb9c0000000p-7f,
    -0x1.cd58200000000p-9f,
    0x1.48486a0000000p-10f,
    -0x1.2801c60000000p-12f,
};

// ((sin y / y)² − 1) / y² of y²; relative error below 2^−34.
enum { square_sine_tail_degree = 4 };
static const real square_sine_tail[] = {
    -0x1.5555560000000p-2f,
    0x1.6c16c00000000p-5f,
    -0x1.a019720000000p-9f,
    0x1.27bbe20000000p-13f,
    -0x1.155c900000000p-18f,
};

// (artanh(s)/s − 1 − s²/3) / s⁴ of s²; relative error below 2^−29.
enum { logarithm_tail_degree = 3 };
static const real logarithm_tail[] = {
    0x1.99999a0000000p-3f,
    0x1.24928e0000000p-3f,
    0x1.c6c0d80000000p-4f,
    0x1.8797f20000000p-4f,
};

// (sin(y)/y − 1) / y² of y²; relative error below 2^−23.
enum { sine_tail_degree = 2 };
static const real sine_tail[] = {
    -0x1.5555520000000p-3f,
    0x1.110c280000000p-7f,
    -0x1.9ac95c0000000p-13f,
};

// (cos y − 1 + y²/2) / y⁴ of y²; relative error below 2^−24.
enum { cosine_tail_degree = 2 };
static const real cosine_tail[] = {
    0x1.5555540000000p-5f,
    -0x1.6c12d20000000p-10f,
    0x1.9bd8580000000p-16f,
};

// (√π/2 · erf(x)/x − 1) / x² of x²; relative error below 2^−26.
enum { erf_tail_degree = 5 };
static const real erf_tail[] = {
    -0x1.5555560000000p-2f,
    0x1.9999400000000p-4f,
    -0x1.8607c40000000p-6f,
    0x1.2e47de0000000p-8f,
    -0x1.7b3cae0000000p-11f,
    0x1.377bfc0000000p-14f,
};

// e^{z²}·erfc(z)·(z + 2) of u = (z − 2) / (z + 2); relative error below 2^−30.
enum { erfc_tail_degree = 7 };
static const real erfc_tail[] = {
    0x1.0586720000000p+0f,
    -0x1.5fd3860000000p-1f,
    0x1.1e2de00000000p-2f,
    -0x1.2a88de0000000p-5f,
    -0x1.60452a0000000p-6f,
    0x1.a894240000000p-8f,
    0x1.8268d00000000p-9f,
    -0x1.b268940000000p-11f,
};

// W(t)·(t + 4) of u, W(t) = Q(t)·e^{t²/2}; relative error below 2^−31.
enum { normal_tail_degree = 11 };
static const real normal_tail[] = {
    0x1.82b4bc0000000p-1f,
    -0x1.373e3a0000000p-1f,
    0x1.8c6dbe0000000p-2f,
    -0x1.7dff2a0000000p-3f,
    0x1.eec5fe0000000p-5f,
    -0x1.ee25b40000000p-8f,
    -0x1.c8a3ba0000000p-9f,
    0x1.aad9820000000p-10f,
    0x1.32dbac0000000p-13f,
    -0x1.ca49f00000000p-13f,
    -0x1.0e9fca0000000p-16f,
    0x1.ef45c20000000p-17f,
};
static const real normal_tail_lo[] = {-0x1.c5fa840000000p-27f, -0x1.195b480000000p-26f, -0x1.63b36e0000000p-27f};

// (t·φ(0) − W(t)) / (t − t₀) of u, t₀ = −root of gelu′; relative error below 2^−31.
enum { normal_slope_degree = 10 };
static const real normal_slope[] = {
    0x1.d94de80000000p-2f,
    -0x1.a763000000000p-4f,
    0x1.ef4ff60000000p-5f,
    -0x1.cc1dde0000000p-6f,
    0x1.3776040000000p-7f,
    -0x1.d4f0ca0000000p-10f,
    -0x1.4615340000000p-13f,
    0x1.89a4d20000000p-13f,
    -0x1.d2e6340000000p-17f,
    -0x1.4420f00000000p-16f,
    -0x1.902c500000000p-20f,
};
static const real normal_slope_lo[] = {-0x1.edcbf20000000p-28f, -0x1.4279900000000p-29f};

// derivative of W(t)·(t + 4) by u, roughly; relative error below 2^−10.
enum { normal_tail_change_degree = 4 };
static const real normal_tail_change[] = {
    -0x1.36f7940000000p-1f,
    0x1.8cc2f00000000p-1f,
    -0x1.2484f60000000p-1f,
    0x1.e13cba0000000p-3f,
    -0x1.d50fc20000000p-9f,
};

// derivative of (t·φ(0) − W(t)) / (t − t₀) by u, roughly; relative error below 2^−11.
enum { normal_slope_change_degree = 4 };
static const real normal_slope_change[] = {
    -0x1.a737000000000p-4f,
    0x1.ef79660000000p-4f,
    -0x1.5ce4780000000p-4f,
    0x1.3539d80000000p-5f,
    -0x1.934bbe0000000p-8f,
};

// ln 2
static const DoubleWord ln2 = {0x1.62e4300000000p-1f, -0x1.05c6100000000p-29f};
// π
static const DoubleWord pi = {0x1.921fb60000000p+1f, -0x1.777a5c0000000p-24f};
static const real pi_rest = -0x1.ee59da0000000p-49f;
// φ(0) = 1/√(2π)
static const DoubleWord normal_density_at_zero = {0x1.9884540000000p-2f, -0x1.8579360000000p-27f};
// 2/√π
static const DoubleWord two_over_root_pi = {0x1.20dd760000000p+0f, -0x1.f7ac920000000p-25f};
// silu′ is 0 here
static const DoubleWord silu_root = {-0x1.4749740000000p+0f, 0x1.bdf6fa0000000p-27f};
static const real silu_root_rest = 0x1.03945a0000000p-53f;
// e^root
static const DoubleWord silu_root_exponential = {0x1.1d25d00000000p-2f, -0x1.bdf6fa0000000p-27f};
// gelu′ is 0 here
static const DoubleWord gelu_root = {-0x1.80ead20000000p-1f, 0x1.a03fd40000000p-27f};
static const real gelu_root_rest = -0x1.eec18c0000000p-52f;
// geluTanh′ is 0 here
static const DoubleWord gelu_tanh_root = {-0x1.8142a00000000p-1f, 0x1.85a06c0000000p-27f};
static const real gelu_tanh_root_rest = 0x1.a9ea480000000p-52f;
// root²
static const DoubleWord gelu_tanh_root_square = {0x1.21e4ba0000000p-1f, 0x1.71b62a0000000p-26f};
// e^{αt + βt³} at t = root
static const DoubleWord gelu_tanh_root_exponential = {0x1.2af64e0000000p-2f, 0x1.3890be0000000p-27f};
// α = 2√(2/π)
static const DoubleWord gelu_tanh_linear = {0x1.9884540000000p+0f, -0x1.8579360000000p-25f};
// β = 0.044715 α
static const DoubleWord gelu_tanh_cubic = {0x1.2444f20000000p-4f, 0x1.49b16a0000000p-29f};
// mish′ is 0 here
static const DoubleWord mish_root = {-0x1.31432c0000000p+0f, -0x1.a25b080000000p-29f};
static const real mish_root_rest = -0x1.bf31920000000p-55f;
// e^root
static const DoubleWord mish_root_exponential = {0x1.36c4200000000p-2f, 0x1.7e1f660000000p-29f};
// mish′(0)
static const DoubleWord three_fifths = {0x1.3333340000000p-1f, -0x1.99999a0000000p-26f};
// 1/6
static const DoubleWord one_sixth = {0x1.5555560000000p-3f, -0x1.5555560000000p-28f};
// λ
static const DoubleWord selu_scale = {0x1.0cfabe0000000p+0f, -0x1.2addda0000000p-25f};
// λα
static const DoubleWord selu_slope = {0x1.c212cc0000000p+0f, 0x1.903c0c0000000p-26f};
// 1/3
static const DoubleWord one_third = {0x1.5555560000000p-2f, -0x1.5555560000000p-27f};
