/**
 * How much a team's course may hold. The longest lesson of ours has 20 kB, so honest work stays far below;
 * what is beyond is a mistake or an attack, and is refused in words before it costs anything.
 */
export const LIMITS = {
  fileBytes: 60_000,
  lines: 3_000,
  courseBytes: 2_000_000,
  frontMatterBytes: 16_000,
  files: 130,
  images: 200,
  lessons: 60,
  nodes: 8_000,
  depth: 48,
  /** Characters of an address, an attribute or a title: each may be repeated in what is made of it. */
  addressLength: 2_000,
  attributeLength: 2_000,
  /** Bytes of a compiled lesson. */
  compiledBytes: 1_500_000,
  /** How many faults of a file are told, and how long may be what each tells of a text. */
  faults: 60,
  valueLength: 200,
};

/** How long a thread may work at one file and at a whole job, in milliseconds, and how much memory it may take, in MB. */
export const THREAD_LIMITS = { fileMs: 4_000, jobMs: 60_000, memoryMb: 256, youngMb: 32, stackMb: 4 };
