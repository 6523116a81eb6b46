/** A witness over logs that only pretend, in this JVM. */
@NullMarked
package worksafe.tlog.witness;

import org.jspecify.annotations.NullMarked;
