/**
 * What the hazards context tells of the dangers that findings became. A danger that names a finding makes itself known to
 * it; closed or dismissed it settles the finding, and with the last one its order is answered; reopened it undoes both.
 * Told twice, nothing happens twice; told late, a newer revision stays; told out of order, each event says enough for
 * itself. A danger of a finding that is not here is refused, and the refusal kept.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.danger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
