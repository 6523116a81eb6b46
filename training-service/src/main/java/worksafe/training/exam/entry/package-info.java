/**
 * Entries for exams (考试报名): APPLIED → ACCEPTED, RETURNED for completion or REFUSED; SEATED in a sitting, SITTING the paper,
 * MARKED, then PASSED, FAILED or ABSENT; an appeal is re-marked by somebody else. A resit is another entry. The training that an
 * entry states is held against the training archive.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.exam.entry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
