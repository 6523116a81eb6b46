/**
 * By what somebody who told without a token asks again: a receipt number and a secret, of which only a hash is kept. Tip-offs of
 * anybody and reports of employees are asked about alike.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.tipoff.receipt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
