/**
 * The tests that every aggregate owes, from one declaration of it: who may, who sees, which version, which key, which
 * page, both walls, what is announced and in which words it is refused. A feature's own tests say only what is its own.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.testing.feature;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
