/**
 * The working calendar, of which the registry is the master: what it publishes is taken over, so that time limits in
 * working days are counted alike in every context. Nobody publishes a calendar here ({@code calendar:write} is granted to
 * no role).
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
