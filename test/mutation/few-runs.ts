/** Laws are tried on few examples: a break that only the hundredth example shows is for the tests themselves to find. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 15 });
