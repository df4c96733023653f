/** Stands in for the package `electron`, which under Node would start to fetch a program. */
throw new Error('only code that runs without Electron is tested here');
