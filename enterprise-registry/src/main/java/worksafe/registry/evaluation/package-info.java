/**
 * Judges in sets how enterprises and authorities stand to what is asked of them (义务履行): all whom a change of rules concerns,
 * single ones when a fact of theirs was written, and by the day on which time runs out or a paper ends. What is kept is the answer
 * and every change of it, which is announced.
 *
 * <p>An authority is judged as a place (a village, a town, a county, a city) or as a department of a place for its sector, by the
 * very rows, judge and statements by which enterprises are. A place takes part from the day on which an authority is founded in its
 * county: of all others nobody is asked.
 *
 * <p>Whoever writes a fact need not know of obligations: the database notes whose facts were written.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
