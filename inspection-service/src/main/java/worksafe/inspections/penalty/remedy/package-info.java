/** What is done against a penalty: reconsideration, law-suit, or a correction of the authority's own; and what comes of it. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.penalty.remedy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
