/**
 * How often an enterprise was drawn, against how often it was to be expected by its tickets: so that who is never drawn, and who
 * is drawn again and again, can be told that it was chance, or asks why it was not. Only disclosed draws count;
 * of all others who was drawn is nobody's to know.
 *
 * <p>Tickets are drawn in order, repeats skipped: successive sampling without replacement. The chance to be among the first so
 * many is not proportional to the tickets, so that {@link worksafe.inspections.draw.chance.InclusionLaw} computes it.
 *
 * <p>What it costs: a page of the list counts the entries of the asked draws by their keys, one for each object and draw, and reckons
 * chances of the enterprises of the page alone, one look-up for each of them and draw. The overview reads all entries once for each set of
 * draws; since disclosed draws change no more, its figures are kept and the next request reads none.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.chance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
