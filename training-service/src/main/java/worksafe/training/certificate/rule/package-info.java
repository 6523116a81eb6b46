/** What the policies say of certificates: how long a term is, when somebody retires, and on what grounds one ends. */
@NullMarked
@CheckReturnValue
package worksafe.training.certificate.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
