// Made by Tools/accuracy/coefficients.py.
// Polynomials from the constant term up; constants as the sum of two numbers.

// (e^r − 1 − r − r²/2) / r³; relative error below 2^−61 / r³.
enum { expm1_tail_degree = 9 };
static const real expm1_tail[] = {
    0x1.5555555555559p-3,
    0x1.5555555555556p-5,
    0x1.111111110f5b0p-7,
    0x1.6c16c16c15c73p-10,
    0x1.a01a01b04b7cbp-13,
    0x1.a01a01a95a630p-16,
    0x1.71ddf74b89240p-19,
    0x1.27e4d52a79d1ep-22,
    0x1.af60984150137p-26,
    0x1.1f7dafa78b5d3p-29,
};

// (artanh(s)/s − 1) / s² of s²; relative error below 2^−63.
enum { artanh_tail_degree = 11 };
static const real artanh_tail[] = {
    0x1.5555555555555p-2,
    0x1.999999999999cp-3,
    0x1.2492492491fe8p-3,
    0x1.c71c71c77e0f7p-4,
    0x1.745d1724e5b21p-4,
    0x1.3b13b7c41e111p-4,
    0x1.11103f2bddc9fp-4,
    0x1.e2046677f3c39p-5,
    0x1.ad46f379b316dp-5,
    0x1.9739afdde0110p-5,
    0x1.0371f75936f6fp-5,
    0x1.37efaea22dc4bp-4,
};

// ((x − tanh x)/x³ − 1/3) / x² of x²; relative error below 2^−63.
enum { tanh_shrink_tail_degree = 14 };
static const real tanh_shrink_tail[] = {
    -0x1.1111111111111p-3,
    0x1.ba1ba1ba1ba1ap-5,
    -0x1.664f4882c0f8cp-6,
    0x1.226e355e62ba6p-7,
    -0x1.d6d3d0dd47f38p-9,
    0x1.7da363cb3ae51p-10,
    -0x1.355818f1c6c80p-11,
    0x1.f57c1bc9120c5p-13,
    -0x1.966f9b0034526p-14,
    0x1.490d9be1c4a93p-15,
    -0x1.089c63e8423a5p-16,
    0x1.9cbc6770c2668p-18,
    -0x1.230c688ee87d1p-19,
    0x1.3da133c762baap-21,
    -0x1.7c0b7e056a4e5p-24,
};

// ((sin y / y)² − 1) / y² of y²; relative error below 2^−61.
enum { square_sine_tail_degree = 7 };
static const real square_sine_tail[] = {
    -0x1.5555555555555p-2,
    0x1.6c16c16c16c13p-5,
    -0x1.a01a01a019780p-9,
    0x1.27e4fb771a645p-13,
    -0x1.1eed8ea6b19efp-18,
    0x1.9396fda63247bp-24,
    -0x1.ae5a58abe9a3ap-30,
    0x1.5eea6b029cc57p-36,
};

// (artanh(s)/s − 1 − s²/3) / s⁴ of s²; relative error below 2^−58.
enum { logarithm_tail_degree = 7 };
static const real logarithm_tail[] = {
    0x1.999999999999ap-3,
    0x1.2492492492522p-3,
    0x1.c71c71c6ea871p-4,
    0x1.745d177aad02ap-4,
    0x1.3b1395c881220p-4,
    0x1.1118c9ee5b8a4p-4,
    0x1.df7c5bc7c7563p-5,
    0x1.e032e4d8436a1p-5,
};

// (sin(y)/y − 1) / y² of y²; relative error below 2^−53.
enum { sine_tail_degree = 5 };
static const real sine_tail[] = {
    -0x1.5555555555555p-3,
    0x1.1111111110bb1p-7,
    -0x1.a01a019e83460p-13,
    0x1.71de379607474p-19,
    -0x1.ae600a7a70c62p-26,
    0x1.5e0ae8e372075p-33,
};

// (cos y − 1 + y²/2) / y⁴ of y²; relative error below 2^−55.
enum { cosine_tail_degree = 5 };
static const real cosine_tail[] = {
    0x1.5555555555555p-5,
    -0x1.6c16c16c16966p-10,
    0x1.a01a019f4e7d9p-16,
    -0x1.27e4fa179895fp-22,
    0x1.1eeb68a508535p-29,
    -0x1.907d724680d4ep-37,
};

// (√π/2 · erf(x)/x − 1) / x² of x²; relative error below 2^−59.
enum { erf_tail_degree = 11 };
static const real erf_tail[] = {
    -0x1.5555555555555p-2,
    0x1.9999999999990p-4,
    -0x1.8618618617eb3p-6,
    0x1.2f684bd9f05f2p-8,
    -0x1.8d3018c88bf15p-11,
    0x1.c01bffe1bdedep-14,
    -0x1.bbd742eaf3462p-17,
    0x1.879bf086df95cp-20,
    -0x1.37438331337bap-23,
    0x1.bf64d5706e634p-27,
    -0x1.18274df4ab752p-30,
    0x1.e14aa1a8a3308p-35,
};

// e^{z²}·erfc(z)·(z + 2) of u = (z − 2) / (z + 2); relative error below 2^−56.
enum { erfc_tail_degree = 16 };
static const real erfc_tail[] = {
    0x1.058671b52c776p+0,
    -0x1.5fd386754effbp-1,
    0x1.1e2deea6b1159p-2,
    -0x1.2a88e6107ad79p-5,
    -0x1.606e41551bea7p-6,
    0x1.a89eaff1c5a34p-8,
    0x1.9517bb5f771b0p-9,
    -0x1.b6fbf19d0b4a1p-11,
    -0x1.5ba435f3642fcp-11,
    0x1.204a0407ffed0p-15,
    0x1.2efb4b84adc72p-13,
    0x1.1ee49f07f4436p-15,
    -0x1.6ce82d373d34cp-16,
    -0x1.1354f32524853p-16,
    -0x1.6866672ffb632p-21,
    0x1.207f262e4ec60p-18,
    0x1.37ef41fcce1d6p-21,
};

// W(t)·(t + 4) of u, W(t) = Q(t)·e^{t²/2}; relative error below 2^−62.
enum { normal_tail_degree = 25 };
static const real normal_tail[] = {
    0x1.82b4bb8c94dcep-1,
    -0x1.373e3a893c28ap-1,
    0x1.8c6dbf2cfc2afp-2,
    -0x1.7dff2bff68354p-3,
    0x1.eec4cc3e4dd02p-5,
    -0x1.ee27610494395p-8,
    -0x1.c81719d64af2fp-9,
    0x1.ab825fc6b82bdp-10,
    0x1.17a4af00f4920p-13,
    -0x1.e4a4271fd6c4cp-13,
    -0x1.001fe63a4a054p-19,
    0x1.26d0bf6dac563p-15,
    0x1.80d18f17556f3p-21,
    -0x1.8d4f3b071fe71p-18,
    -0x1.524f33ff8a15bp-21,
    0x1.1259a847d5032p-20,
    0x1.251f5a8814909p-22,
    -0x1.4e38e1f9e32aap-23,
    -0x1.778b0ca3f6613p-24,
    0x1.d65e53c89bb0cp-27,
    0x1.768afd82aa1cfp-26,
    0x1.1c75648cd5819p-29,
    -0x1.09396cb4006f8p-28,
    -0x1.2caed4bfdbd07p-30,
    0x1.87eaa21c34d9cp-32,
    0x1.536ef1749a28fp-33,
};
static const real normal_tail_lo[] = {-0x1.9b38ea27cba59p-56, -0x1.ef02464c017eap-56, -0x1.5c480729a22c4p-57};

// (t·φ(0) − W(t)) / (t − t₀) of u, t₀ = −root of gelu′; relative error below 2^−60.
enum { normal_slope_degree = 22 };
static const real normal_slope[] = {
    0x1.d94de78425463p-2,
    -0x1.a763001ac67ddp-4,
    0x1.ef4ff801379a2p-5,
    -0x1.cc1e2623d9206p-6,
    0x1.37754d816b614p-7,
    -0x1.d4c8222aa8c42p-10,
    -0x1.443f63dfe5666p-13,
    0x1.85999c30ccbf4p-13,
    -0x1.253812d115668p-16,
    -0x1.2e93814490c76p-16,
    0x1.dafc0ec2a5a60p-19,
    0x1.298792d04e3b7p-19,
    -0x1.083ed97e5697dp-21,
    -0x1.7735c8ade0560p-22,
    0x1.c26841ff2d810p-25,
    0x1.102c484bae93dp-24,
    -0x1.a623c5a246cb6p-31,
    -0x1.8924755a8e9e0p-27,
    -0x1.e5be7af824be6p-30,
    0x1.d853f697e7f5cp-30,
    0x1.34d34731b1111p-31,
    -0x1.4c195d2753ec2p-33,
    -0x1.42c6d5f449788p-34,
};
static const real normal_slope_lo[] = {-0x1.bfb0cdc38aa97p-58, -0x1.b633ffd058425p-59};

// derivative of W(t)·(t + 4) by u, roughly; relative error below 2^−9.
enum { normal_tail_change_degree = 4 };
static const real normal_tail_change[] = {
    -0x1.370468186341dp-1,
    0x1.8e9fed2c98677p-1,
    -0x1.22b20e6d1d84cp-1,
    0x1.c5100b12ac15dp-3,
    -0x1.219bea4d263e0p-6,
};

// derivative of (t·φ(0) − W(t)) / (t − t₀) by u, roughly; relative error below 2^−11.
enum { normal_slope_change_degree = 4 };
static const real normal_slope_change[] = {
    -0x1.a744ae7401635p-4,
    0x1.f06b1a8885fd6p-4,
    -0x1.5bbc8cc19ed2dp-4,
    0x1.2e1e043dbf215p-5,
    -0x1.d14a41e014ed9p-8,
};

// ln 2
static const DoubleWord ln2 = {0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
// π
static const DoubleWord pi = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};
static const real pi_rest = -0x1.f1976b7ed8fbcp-109;
// φ(0) = 1/√(2π)
static const DoubleWord normal_density_at_zero = {0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56};
// 2/√π
static const DoubleWord two_over_root_pi = {0x1.20dd750429b6dp+0, 0x1.1ae3a914fed80p-56};
// silu′ is 0 here
static const DoubleWord silu_root = {-0x1.474973c84120bp+0, -0x1.f8d74bc9ac154p-54};
static const real silu_root_rest = -0x1.44a50180ba780p-108;
// e^root
static const DoubleWord silu_root_exponential = {0x1.1d25cf210482ep-2, -0x1.ca2d0d94faaecp-60};
// gelu′ is 0 here
static const DoubleWord gelu_root = {-0x1.80ead197f00b4p-1, 0x1.13e74c58cada8p-56};
static const real gelu_root_rest = 0x1.65d4b5b9cdd03p-111;
// geluTanh′ is 0 here
static const DoubleWord gelu_tanh_root = {-0x1.81429f9e97e4dp-1, 0x1.4f523ed77dbdcp-55};
static const real gelu_tanh_root_rest = -0x1.a649fca8ac0e5p-109;
// root²
static const DoubleWord gelu_tanh_root_square = {0x1.21e4bab8db157p-1, -0x1.3bbcb5d6e01bap-58};
// e^{αt + βt³} at t = root
static const DoubleWord gelu_tanh_root_exponential = {0x1.2af64e9c485eep-2, -0x1.3ca470b477afcp-57};
// α = 2√(2/π)
static const DoubleWord gelu_tanh_linear = {0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54};
// β = 0.044715 α
static const DoubleWord gelu_tanh_cubic = {0x1.2444f2a4d8b4bp-4, -0x1.6c843a29d1c70p-61};
// mish′ is 0 here
static const DoubleWord mish_root = {-0x1.31432c0d12d84p+0, -0x1.bf319154da210p-55};
static const real mish_root_rest = -0x1.3b82ea8c1efc4p-109;
// e^root
static const DoubleWord mish_root_exponential = {0x1.36c4202fc3eccp-2, 0x1.6d73a02f8d922p-56};
// mish′(0)
static const DoubleWord three_fifths = {0x1.3333333333333p-1, 0x1.999999999999ap-56};
// 1/6
static const DoubleWord one_sixth = {0x1.5555555555555p-3, 0x1.5555555555555p-57};
// λ
static const DoubleWord selu_scale = {0x1.0cfabd6a91132p+0, 0x1.6fc7d272f23abp-55};
// λα
static const DoubleWord selu_slope = {0x1.c212cc640f031p+0, 0x1.05161afe70cf4p-56};
// 1/3
static const DoubleWord one_third = {0x1.5555555555555p-2, 0x1.5555555555555p-56};
