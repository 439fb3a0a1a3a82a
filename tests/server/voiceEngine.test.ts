import { createEmbeddedVoiceEngine } from '@towpath/server/src/voice/embedded/createEmbeddedVoiceEngine.ts'
import { describeVoiceEngine } from '@towpath/server/src/voice/voiceEngine.contract.ts'
import native, { type PeerConnection } from 'node-datachannel'

describeVoiceEngine('embedded', async () => {
  const pages: PeerConnection[] = []
  return {
    engine: await createEmbeddedVoiceEngine({
      port: 3920,
      address: '127.0.0.1',
      log: { info: () => {}, warn: () => {} },
    }),
    answerTo: async (offer) => {
      const page = new native.PeerConnection('page', { iceServers: [], disableAutoNegotiation: true })
      pages.push(page)
      page.setRemoteDescription(offer.sdp, 'offer')
      page.setLocalDescription('answer')
      return page.localDescription()!.sdp.replace('a=mid:up\r\n', 'a=mid:up\r\na=ssrc:4242 cname:page\r\n')
    },
    dispose: () => {
      for (const page of pages) page.close()
    },
  }
})
