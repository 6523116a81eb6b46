/** A tiny service, {@code probe}, that follows officials with a permit, a visit and a verdict of each. */
@NullMarked
package worksafe.platform.officials;

import org.jspecify.annotations.NullMarked;
