/**
 * What every supervised duty has in common, mounted by each service under its own context: rules with a place and a
 * date ({@link worksafe.platform.duties.policy}), working days ({@link worksafe.platform.duties.calendar}), what is owed
 * until when ({@link worksafe.platform.duties.clock}), who did and read what ({@link worksafe.platform.duties.audit}), and personal values
 * that are unreadable at rest ({@link worksafe.platform.duties.personal}).
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
