/**
 * What a tip-off consists of: values of which only the tip-off makes a life. They know nothing of it, nor of its status or its
 * table.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.tipoff.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
