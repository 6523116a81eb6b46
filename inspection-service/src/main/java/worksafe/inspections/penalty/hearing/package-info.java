/** What comes before a decision: investigators, the party, what it is told and says, the hearing, the legal review, the discussion. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.penalty.hearing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
