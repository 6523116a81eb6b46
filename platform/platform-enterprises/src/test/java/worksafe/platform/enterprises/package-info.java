/** A tiny service, {@code probe}, that follows enterprises with a permit, a visit and a verdict of each. */
@NullMarked
package worksafe.platform.enterprises;

import org.jspecify.annotations.NullMarked;
