import type { Party } from './model'

const owners = new Map<number, Party>()

/** The owner whom ① verified, as he was typed there: the first lessor of the contract that begins. It is kept nowhere but here, until ② takes it. */
export const handOwner = (contract: number, owner: Party) => void owners.set(contract, owner)
export function takeOwner(contract: number): Party | undefined {
  const owner = owners.get(contract)
  owners.delete(contract)
  return owner
}
