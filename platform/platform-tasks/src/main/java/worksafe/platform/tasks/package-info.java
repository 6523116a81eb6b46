/**
 * What waits for a person (待办). A verb opens a task for the account or the role that has to act next, and ends it when
 * somebody has acted, in its own transaction ({@link worksafe.platform.tasks.Tasks}); nothing is guessed by a consumer later.
 * People list what waits for them, take a task of their role and give it back; supervisors assign. A task is no duty: the day
 * by which it is to be done is the day of its clock, and what was missed is told by the clock.
 *
 * <p>A task is derived from its subject, whose event tells the world what happened; so tasks announce nothing themselves, and
 * what people do to them is written to the audit trail. {@link worksafe.platform.tasks.handover} gives them to another
 * account, {@link worksafe.platform.tasks.batch} does one verb to many, {@link worksafe.platform.tasks.remark} are the texts
 * that people add to a subject and in which they mention each other.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.tasks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
