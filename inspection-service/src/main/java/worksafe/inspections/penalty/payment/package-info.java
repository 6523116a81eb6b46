/** Fines that are paid, put off, paid in parts, or grow because they are not paid (行政处罚法 Arts. 66–67, 72–73). */
@NullMarked
@CheckReturnValue
package worksafe.inspections.penalty.payment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
