// What is known about a headset on this device, at first by the browser's name alone.

import { useEffect, useState } from 'react'
import { askHeadset, guessHeadset, type HeadsetBrowser } from '../app/headsetBrowser.ts'

export function useHeadsetBrowser(): HeadsetBrowser {
  const [known, setKnown] = useState(guessHeadset)
  useEffect(() => {
    let gone = false
    void askHeadset().then((answer) => gone || setKnown(answer))
    return () => {
      gone = true
    }
  }, [])
  return known
}
