/** How many of the newest rows a reading holds. */
export const MESSAGE_WINDOW = 200;
