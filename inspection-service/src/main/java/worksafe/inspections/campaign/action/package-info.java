/**
 * Joint actions (联合执法、打非治违集中行动, R-INS-021): on a day several authorities went out together in a field and covered towns. What
 * was done is recorded once by the one that led, and withdrawn with a reason where it should not have been. How many a quarter there
 * are (R-INS-022), and which towns none covered in a year (R-INS-023), is counted from what is recorded.
 *
 * <pre>
 * RECORDED ─withdrawal→ WITHDRAWN
 * </pre>
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.campaign.action;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
