/** Version of the engine, which is that of the product; a test holds it to package.json. */
export const engineVersion = '0.1.0';
