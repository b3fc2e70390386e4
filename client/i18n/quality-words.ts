// Connection qualities as the words know them; kept equal to the live room by the compiler where they meet.

export type Quality = 'connecting' | 'live' | 'healed' | 'faltering' | 'old' | 'lost';
