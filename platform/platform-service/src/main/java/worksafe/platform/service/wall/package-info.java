/**
 * The near side of the wall: connections that tell PostgreSQL under which scope they act, in the same message as what they
 * ask for (ADR-0039).
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.wall;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
