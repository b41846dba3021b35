def quicksort(numbers, low, high):
    if low >= high:
        return
    pivot = numbers[(low + high) // 2]
    left = low
    right = high
    while left <= right:
        while numbers[left] < pivot:
            left += 1
        while numbers[right] > pivot:
            right -= 1
        if left <= right:
            numbers[left], numbers[right] = numbers[right], numbers[left]
            left += 1
            right -= 1
    quicksort(numbers, low, right)
    quicksort(numbers, left, high)


numbers = []
state = 42
for _ in range(200_000):
    state = state * 16_807 % 2_147_483_647
    numbers.append(state)
quicksort(numbers, 0, len(numbers) - 1)
checksum = 0
for i in range(len(numbers)):
    checksum += i * (numbers[i] % 1_000)
print(checksum)
