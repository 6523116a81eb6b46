/**
 * How often an enterprise was drawn, against how often it was to be expected by its tickets: so that who is never drawn, and who
 * is drawn again and again, can be told that it was chance, or asks why it was not. Only disclosed draws count;
 * of all others who was drawn is nobody's to know.
 *
 * <p>Tickets are drawn in order, repeats skipped: successive sampling without replacement. The chance to be among the first so
 * many is not proportional to the tickets, so that {@link worksafe.inspections.draw.chance.InclusionLaw} computes it.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.chance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
