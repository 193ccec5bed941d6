/** The shape of the folded state; raised when a state stored earlier can no longer be read as it is. */
export const STATE_VERSION = 1;
