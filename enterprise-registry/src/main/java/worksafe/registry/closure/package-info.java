/**
 * What follows here when a government closes an enterprise (安全生产法 Art. 113; R-INS-049), as inspections announce it: with the decision
 * its permits are revoked ({@code permit}), and when somebody has seen that it has closed its registration is {@code REVOKED}, which all
 * contexts hear: pools, clocks and sources end with it.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.closure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
