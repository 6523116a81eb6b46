/**
 * Hidden dangers (事故隐患) of enterprises and what becomes of them: who found what where, how and until when it is put
 * right, who looked again, and what is late. The context keeps its own copy of the registry's enterprises, announces
 * every step on the topic {@code worksafe.hazards}, and asks no other service anything.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
