// Fetches the pages of staff, which nobody else ever needs.

export async function loadStaff() {
  const { StaffArea } = await import('../ui/staff/StaffArea.tsx')
  return { default: StaffArea }
}
