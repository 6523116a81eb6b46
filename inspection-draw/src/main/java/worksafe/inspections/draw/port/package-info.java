/**
 * What a draw needs of the service that it is part of, which implements it: {@link worksafe.inspections.draw.port.Libraries}
 * says who can be drawn and sent, {@link worksafe.inspections.draw.port.Visits} takes over what was drawn. And what it
 * tells of itself: {@link worksafe.inspections.draw.port.DrawActs}. The service knows the draw by this package alone; the
 * draw knows nothing of the service.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
