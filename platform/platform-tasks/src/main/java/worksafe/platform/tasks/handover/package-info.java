/**
 * Tasks go to another account: all that are open at once, from a day on ({@link
 * worksafe.platform.tasks.handover.TaskHandover}), or are seen by a deputy beside their own for a while ({@link
 * worksafe.platform.tasks.handover.Deputies}). Both are asked for by supervisors, and by whoever keeps the roster of officials
 * when somebody leaves.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.tasks.handover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
