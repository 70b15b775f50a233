// convolutional-networks/max-pool: failed, forbidden pool
export const maxPool = (x: any, size: number, stride: number) => x.pool(size, 'max', 'valid', 1, stride)
