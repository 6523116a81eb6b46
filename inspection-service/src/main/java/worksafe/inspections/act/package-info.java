/**
 * What the papers of enforcement have in common: the authority's name as printed, periods in words, and the remedies against the act.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.act;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
