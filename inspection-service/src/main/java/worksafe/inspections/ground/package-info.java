/**
 * Why an enterprise is to be visited oftener than others (加大检查频次、重点检查、跟踪检查): a major danger that is not closed, a
 * danger that is listed for supervision, a major hazard source of level 1 or 2, a place on the key list; and, as the registry
 * tells, a system that is not in place (六项制度; 000 号文 §三(二)), the grade C or D, or an entry of the list of the seriously
 * dishonest. What is told of them is kept as periods: each holds from a day and, once it is over, until a day; taken up again it
 * is a period of its own. Every event says enough for itself, and the newest of each is the one that counts: heard twice nothing
 * happens twice, and what comes late changes nothing.
 *
 * <p>What is a failed system the policy of a place says. In which obligations enterprises fail is therefore kept wherever they are, and an
 * enterprise that moves is judged anew: a ground ends that is none there, and one begins that is.
 *
 * <p>How many visits follow is told in {@code worksafe.inspections.owed}, how many tickets in a draw by the library.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.ground;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
