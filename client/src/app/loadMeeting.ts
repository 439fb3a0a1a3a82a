// Fetches what the meeting needs, which is more than the door needs: asked for while somebody still types their name.

export async function loadMeeting() {
  const { MeetingScreen } = await import('../ui/meeting/MeetingScreen.tsx')
  return { default: MeetingScreen }
}
