/**
 * The policy book. A threshold, a period, a ratio or a weight is never a constant: it is a row that says what holds for
 * a region and all below it, for a sector or any, from one day to another, and which clause of which document says so.
 * The documents and later law contradict each other; how several matching rows combine is a property of the policy. A
 * row is added or ended, never edited, so that what held on a day can be told for ever.
 *
 * <p>Each context brings its own rows ({@code policies.csv} on its class path) and evaluates only these; authorities add
 * rows for their own places through the API.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
