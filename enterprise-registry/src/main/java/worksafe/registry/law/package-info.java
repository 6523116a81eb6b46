/**
 * The law library (法律法规库, R-GOV-019; 行政处罚法 Art. 39 asks that grounds be public): laws, regulations, rules, papers
 * and standards in their dated editions, and the clauses that policies, findings and refusals point to. What ships comes
 * from the kernel ({@link worksafe.kernel.law.LawLibrary}) and is public. Of a clause it says the subject, in our own words.
 *
 * <p>The wording an authority brings in itself, as a text of one document with where it was read and when. It waits, shown
 * to nobody but those of that authority who may edit; another person compares it with the official publication word by word
 * and confirms it, or refuses it. Only then its clauses are quoted, with whose text it is. A later text of the same or a
 * higher authority takes the place of an earlier one; of a lower one it does not.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.law;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
