/**
 * The safety grade of each enterprise (安全分类分级、档次排队): reckoned from three things, how dangerous its trade is, how dangerous
 * its site is and how well safety is managed, in points of risk, the fewer the better. What each fact weighs, where one grade ends
 * and which facts forbid a good one are dated rows of the policy book ({@code grade.*}); no document gives their figures.
 *
 * <p>What is not known is not guessed: an enterprise has no grade while a fact is missing that a row asks for, and the answer names
 * it. Enterprises are graded in sets: all by a job that goes on where it was killed when other rows are in force, single ones when
 * a fact of theirs was written. What is kept is the grade and every change of it, which is announced; the reasons are found anew, by
 * the same judge, when somebody asks for one enterprise.
 *
 * <p>Whoever writes a fact need not know of grades: the database notes whose facts were written.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.grade;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
