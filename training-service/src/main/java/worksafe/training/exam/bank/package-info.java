/**
 * The question bank (考试题库, 令30 Art. 12). A question is rewritten by another edition; an edition never changes, so that
 * a paper keeps what it showed. What is retired is drawn no more.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.exam.bank;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
