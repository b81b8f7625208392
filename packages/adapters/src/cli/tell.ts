/** A message to whoever runs the command line, apart from the data it writes. */
export const tell = (message: string): void => {
  process.stderr.write(`klacht: ${message}\n`);
};
