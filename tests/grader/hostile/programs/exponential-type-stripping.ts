// expect: timed-out
// Each level is read in two ways, and in both of them all levels below it: 2^40 of them, before any of it runs.
export const double = (x: any) => 2 * x
const y: any = x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(x?(a):b=>(y))))))))))))))))))))))))))))))))))))))))
