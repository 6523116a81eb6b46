/**
 * Legal clocks: every duty with a date is one. A clock runs from a day for a period that a policy sets, stands still while
 * suspended, and is met, missed or cancelled:
 *
 * <pre>
 * RUNNING ⇄ SUSPENDED      RUNNING → MISSED      RUNNING, SUSPENDED, MISSED → MET (late after MISSED), CANCELLED
 * </pre>
 *
 * <p>A missed clock still runs as a debt: it is owed until it is met late or falls away. A sweep announces each missed
 * clock once and tells the feature that started it, in one transaction. A due date counted over days without a published
 * calendar is provisional: it is never declared missed, but computed anew when the notice comes.
 *
 * <p>A clock has a debtor: an enterprise, or the authority that is competent for its place and sector, of which the official
 * may be known who is to do it. What lacks something is returned for completion, and its clock stands still until that is
 * there. Before its day it is announced to be due soon, and after a missed day one after the other is told; the policy book
 * says when and whom.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.clock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
