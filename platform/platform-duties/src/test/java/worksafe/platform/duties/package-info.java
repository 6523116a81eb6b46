/** A tiny service, {@code probe}, that has nothing but duties. */
@NullMarked
package worksafe.platform.duties;

import org.jspecify.annotations.NullMarked;
