const DISCORD_EPOCH = 1_420_070_400_000n;
let made = 0n;

/** A new Discord id: the time in its upper bits, a running number in its lower ones. */
export function snowflake(): string {
  made += 1n;
  return (((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (made & 0x3fffffn)).toString();
}
