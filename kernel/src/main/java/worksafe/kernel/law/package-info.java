/**
 * The law library as it ships (法律法规库): which laws, rules, papers and standards there are, with their dated editions, and
 * the clauses of them that the suite points to. Kept in the kernel, so that every service tells without asking another
 * whether a clause exists and held on a day; the registry shows it, and keeps the wording that authorities bring in.
 *
 * <p>What stands here of a clause is its subject in our own words, never its wording. What nobody read is empty or marked
 * {@link worksafe.kernel.Certainty#TO_CHECK}.
 */
@NullMarked
@CheckReturnValue
package worksafe.kernel.law;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
