class Random:
    __slots__ = ("state",)

    def __init__(self, state):
        self.state = state

    def next(self):
        self.state = self.state * 16_807 % 2_147_483_647
        return self.state


def checksum(draws):
    random = Random(42)
    checksum = 0
    for _ in range(draws):
        checksum += random.next() % 1_000
    return checksum


print(checksum(5_000_000))
