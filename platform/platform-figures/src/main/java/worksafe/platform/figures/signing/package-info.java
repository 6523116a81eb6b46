/**
 * What a frozen report is recognised by (封签): the SHA-256 of its text, and a signature by the key of the services, whose public
 * half everybody may read.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
