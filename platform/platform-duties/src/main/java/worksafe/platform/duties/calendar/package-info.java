/**
 * Which days are working days. The State Council publishes days off and make-up working days once a year, in the autumn
 * before (全国年节及纪念日放假办法); no rule computes them. Registry is master of the calendar: an operator loads a notice there,
 * the other contexts follow the event.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
