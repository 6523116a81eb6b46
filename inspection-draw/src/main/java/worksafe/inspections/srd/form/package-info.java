/** How the values of a draw are written down, to be hashed and to be read by others: text, bytes, digests, JSON. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.srd.form;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
