/**
 * What happens at key enterprises (重点企业, R-HAZ-026). An enterprise is one while it has a major hazard source of a high level, an open
 * major danger, a danger under listed supervision or a red risk point; what counts, and from how many on, are rows of the policy book
 * that hold where somebody looks. For each the answer tells on what grounds it is one, and what changed since a moment: dangers reported,
 * closed and overdue, alarms, silent sensors, steps of listings, returns that were missed. Nothing is kept: all of it is read from the
 * rows.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.keyenterprise;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
