/**
 * Who lacks training: workers who may not work because they were not taught before work or need more, people who owe hours
 * of the year, and officials who owe their rotation (R-TRA-005, 009, 011, 016, 017, 018, 019, 020, 022). Nothing is stored:
 * each answer is computed for a day or a year from inductions, posts, the roster and the training archive by one query, however
 * many people there are. Each demand comes with its clause and force; what a document alone demands warns and bars nobody.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.duty;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
