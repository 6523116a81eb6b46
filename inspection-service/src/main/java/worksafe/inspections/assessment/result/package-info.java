/** What a year brought to many places and departments at once: indicators, accidents, vetoes. It is told with their results. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.assessment.result;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
