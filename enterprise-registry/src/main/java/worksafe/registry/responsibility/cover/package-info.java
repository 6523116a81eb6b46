/**
 * What responsibility systems are to cover, and whether they do (R-ENT-044, 050): the posts and devices that enterprises list and
 * their risk points, as the hazards context announces them, each with whether an entry in force covers it, and whether one that says
 * what its holder does against hidden dangers.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.responsibility.cover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
