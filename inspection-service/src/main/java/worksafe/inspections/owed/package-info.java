/**
 * How many visits an enterprise is owed in a calendar year (应检查次数), and how many were made. For each of its grounds the policy
 * {@code inspection.visits-owed.*} says how many a year; 003 号文 §二(五) and 000 号文 §三(三) ask for more frequent, key and
 * follow-up inspections and name no number, so what ships is a default. The number is due pro rata of the days on which the ground
 * held: the k-th visit once k parts of the year have passed with it, what remains at the end of the year when it is half a part
 * or more. A visit of whichever authority that was concluded counts for all grounds that held by then; those that go together
 * count once. The grounds do not add up: what counts is the one by which most is missing.
 *
 * <p>A row is reckoned anew when the grounds change, a visit is concluded, and as time passes; it says the same however often that
 * is. While visits are missing and a ground holds, a task waits for a supervisor.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.owed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
