/**
 * Control indicators (控制指标; 002 号文 §(二)、(二十三)): how many deaths and accidents a place or department may have in a year at most,
 * or what else it is to reach. The level above issues them, by paper or here; a place spreads what it has among its own places and
 * departments, never more than its value. What came of it is counted from accidents as they are confirmed, or reported where nothing
 * counts it, and compared with the part of the value that the year has used up. Beyond that an interview is proposed, never ordered.
 *
 * <pre>
 * IN_FORCE ─withdrawal→ WITHDRAWN
 * </pre>
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.assessment.indicator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
