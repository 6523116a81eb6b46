/**
 * Who does which work where, and whether they may (持证上岗): people, the posts they hold over time, the certificates that
 * entitle them, and the list of those who may not work today, with the clause. The context keeps its own copy of the
 * registry's enterprises, announces every step on the topic {@code worksafe.training}, and asks no other service
 * anything.
 */
@NullMarked
@CheckReturnValue
package worksafe.training;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
