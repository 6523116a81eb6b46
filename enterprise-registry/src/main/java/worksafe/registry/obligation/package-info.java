/**
 * How each enterprise and each authority stands to what is asked of it (义务履行), and scorecards made of the same, as they are
 * shown. Lists tell what is kept; the reasons are found anew, by the same judge, when somebody asks for one of them. Who is
 * judged when is the work of {@link worksafe.registry.evaluation}.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.obligation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
