// The first thing that each of our processes and threads does: what Node's --disable-proto=delete would do, in whichever way
// it was started. A key `__proto__` in what somebody sends is then a key like any other.

Reflect.deleteProperty(Object.prototype, '__proto__')
