/** The four lists of a draw, sorted, checked as a whole and hashed in trees. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.srd.list;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
