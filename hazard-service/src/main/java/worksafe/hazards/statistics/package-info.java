/**
 * Counts of dangers (R-HAZ-011): how many there are, how many of them are major, open, overdue, by status, by grade or by
 * county. Every caller counts what is within the own scope. A danger is counted in the county where it was reported, even
 * after its enterprise has moved away, so that last year's figures stay last year's.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
