/** `build/icons/32x32.png` as a data URL: the bundle has no pictures beside it. Written by `build/make-icons.ts`. */
export const TRAY_ICON = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAADb0lEQVR4nMRXaUhUURT+3syYjkuboS0UYRu0qhVZoRQRgylWloSS',
  'pRbRPwvKzCJJQ8GUsj/1I5dowxQRKdRICpfUgpRSyTLRDHNEw0oHdWa83Xvt2Ywz4/galw/unDf3nnO+75175815MswwFCYzByLm',
  'OtrJz4IQHwHwhCC4wRYQ0kWAOpqnWqPV30BBdq/hsmD4xfFwlD+duStAWIwpAAHpoB8nNXmZRSYCnA5FqiCTFWMaQAjZJ4oYERAQ',
  'Ns9RqWwQBCzCNIBVQgNhA3IzfsjYhFLpcNwa+V7P9WjLuMmtLT4MbIuVhBxj11yATBB8YAVbV3nA1cWZW1t8RIic/FdACHwEwdTJ',
  '2cEeKu+N8FjoBt91a/gcs3EIMpvU0Oe8PgAtnV0oefcefQODJr6Mk1lO6xRygox1WLnIHc+unMMS13mwBe3dPQhISONixqI/N0NQ',
  'WAq8HhnKybt/9eFxWRU8PZbBd+0alDc2obyhyWwMu3PRp67lK0L9tmPpAlek0lzByelmYywK8F6xnNvAxFTUt31DdJCKJy+mJU0v',
  'LDEbEz1o7POo7DWqUuKxZZwzYVEAO0wMjJzhwctKDGl1yCmvthRi4vOhtZ3b+c5O0gWIiAsxPnCn/fdYC5mQz38LmGxYFZCUWwhb',
  'YO0GJlWA25zZ2L9tM3Ira9Dbr5kcAVLInydc4M8PhVyG20WlE4qbFAGG5M3f1XhSUTPhWBkkoORqDMqSL3NCS+Sq+BT0/O6bcE5J',
  'AlyUDvwB9SIxFu5z5/DBrhk5e9QycnXvTykppW3BwaR0XgVGWHrtIp9b7rZg9M6lkjNIqgAjYESMkBHbSj6uAJ1ez63DLDuzIj53',
  'qPGpo3NccjFWzGUOFregtaublzrMbwfuv6qAVqc3EuF15hLGwyyFAkd37RzNZU2Amg53w4X8qreICQ7ErVPhfNgClssM1KMCaJNY',
  'R/s0leFqWkERHO3teX+3gnZECrkcUsDK/oX+MthfM8s1FozznwCCOtqSGQnop21U7L0cPqYCjJNZfgiJbvgOnenFdIFycU5RwEBB',
  'duuwgChME2j5Ixgnux7dWF1j7Ue7tV5vaJu6m54HF0wB/r6aHdHkZT0V54xOlraxtlm7elOmnVw2RMs0SFtmF/pS6QRbMPJyWknz',
  'PNRoh8O1+Vn1hssCZhh/AAAA//+niYNVAAAABklEQVQDACKCZ8GYN8xzAAAAAElFTkSuQmCC',
].join('');
