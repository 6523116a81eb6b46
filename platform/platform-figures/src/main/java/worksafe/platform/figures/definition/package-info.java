/**
 * What figures there are: documents {@code figures/<context>/<code>.json} that ship with the service, each named by a line in
 * {@code META-INF/worksafe/figures}. A document names the aggregate that a migration keeps ({@code call keep_figure(…)}), which
 * of its components are numerator, denominator, still owed and unknown, and by which parameters the context's own list
 * shows the very rows. One that names what no aggregate has stops the start.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.definition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
