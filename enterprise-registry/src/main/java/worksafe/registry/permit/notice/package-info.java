/** What everybody may read of permits: those that are in force, and how one stands whose number and name somebody knows. */
@NullMarked
@CheckReturnValue
package worksafe.registry.permit.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
