/** The verifier against the published vector, in both suites, and against bundles that were tampered with. */
@NullMarked
package worksafe.verify;

import org.jspecify.annotations.NullMarked;
