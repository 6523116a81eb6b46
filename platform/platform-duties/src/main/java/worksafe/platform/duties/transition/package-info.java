/**
 * The change of law. A row of the policy book with a transition also dates anew what an earlier row dated and what still runs:
 * when it is in force, a job carries that out, chunk by chunk, over the {@link worksafe.platform.duties.transition.RunningTerms
 * running terms} of the context. What has ended before the day of the transition stays ended; what the terms were before is
 * kept by whoever keeps the terms.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.transition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
