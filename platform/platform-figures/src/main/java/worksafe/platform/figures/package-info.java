/**
 * Figures (统计指标): counts and ratios of a context's rows, as data. A figure is a document that says which kept counts it
 * reads ({@code definition}); it is answered live ({@code live}) and frozen into the reports of a month, a quarter or a year
 * ({@code report}), in the tables that policies lay down ({@code table}), signed by the key of the services ({@code signing}).
 * What is owed still, and what nobody can decide, is counted apart and makes a ratio neither better nor worse.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
