/**
 * How authorities are staffed on a day, and which enterprises have somebody who looks after them: counts over the roster of
 * officials, made when asked for. Nothing here says how many there must be; whoever judges that asks {@link
 * worksafe.registry.staffing.StaffingQueries}.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.staffing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
