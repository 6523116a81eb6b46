/** Locks that guard no row: what is about to be, what belongs to many, and what must be done one after the other. */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.lock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
