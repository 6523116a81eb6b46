/**
 * What is asked of the staff as a whole, computed from posts, certificates and what is registered of qualifications, and kept
 * nowhere: how many safety managers are registered safety engineers (R-TRA-023), how many supervisors are (R-TRA-021), how
 * many of high-risk trades may work, whose certificate ends soon, and which managers have one of the qualifications that a
 * document asks for (R-TRA-014). A document reminds, and bars nobody.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.staff;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
