/**
 * Remarks (备注): texts that people add to a subject. A remark is seen by whoever sees its subject; one that authorities write
 * among themselves is hidden from the enterprise. Its author corrects it, which keeps what it said before, and withdraws it.
 * Whoever is mentioned has a task of the kind {@code mention}, as long as the mention stands. A feature lets its subjects have
 * remarks by a bean of {@link worksafe.platform.tasks.remark.RemarkSubjects}.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.tasks.remark;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
