/**
 * How each enterprise stands to what the law asks of it (义务履行), and scorecards made of the same. Enterprises are judged in
 * sets: all whom a change of rules concerns by a job that goes on where it was killed, single ones when a fact of theirs was
 * written, and by the day on which time runs out or a paper ends. What is kept is the answer and every change of it, which is
 * announced; the reasons are found anew, by the same judge, when somebody asks for one enterprise.
 *
 * <p>Whoever writes a fact need not know of obligations: the database notes whose facts were written.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.obligation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
