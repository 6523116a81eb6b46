/**
 * What authorities say in the media (R-GOV-013): a register that everybody may read once a second account accepted it. An entry about
 * major dangers names the published paper that it announces, criticism names whom it criticises, and time or a page in the public
 * interest names which.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.publicity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
