// Moments at which a lost line is worth trying at once: the network is back, the page is looked at again, the device woke up.

export function onWake(wake: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', seen)
  document.addEventListener('resume', wake)
  return () => {
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', seen)
    document.removeEventListener('resume', wake)
  }
}
