/** Bureaus of places that send records, with the keys by which they sign and the days by which they are due. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.sender;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
