/**
 * Honours of places are refused while a veto bars them (一票否决; 澄政发〔2012〕80号（二十三）; R-INS-084): inspections announce which are in
 * force, from which day to which, and which have ended; kept is what was heard, by the veto's revision. A veto of a post or of a
 * department bars no honour of its place as a whole.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.honour;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
