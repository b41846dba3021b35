"""Numbers of numpy's default generator, for RandomTests: python make_random.py > random.txt"""

import numpy as np

for seed in (0, 1, 7, 12345, 2**32 + 5, 2**63 + 11):
    print("uniform", seed, *(float(x).hex() for x in np.random.default_rng(seed).random(5)))
    print("normal", seed, *(float(x).hex() for x in np.random.default_rng(seed).standard_normal(8)))
    print("permutation", seed, *np.random.default_rng(seed).permutation(9))
    generator = np.random.default_rng(seed)
    print("integer", seed, *(generator.integers(0, high, endpoint=True, dtype=np.uint64)
                             for high in (9, 2, 2**32 - 1, 2**40, 2**64 - 1, 6, 6)))
    normals = np.random.default_rng(seed).standard_normal(200000)
    print("extremes", seed, *(float(x).hex() for x in (normals.min(), normals.max(), normals[-1])))
