/**
 * Counts of dangers (R-HAZ-011): how many there are, how many of them are major, open, overdue, came again within the days of the
 * policy, or failed a re-check; by status, grade, cause, sector, trade, age or county. Every caller counts what is within the own scope. A
 * danger is counted in the county where it was reported, even after its enterprise has moved away, so that last year's figures stay
 * last year's. How old an open danger is depends on the day on which somebody asks, so it is counted live; what stands of a period,
 * and whether the defects of the management were closed, are figures, which are frozen too.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
