/**
 * Accidents of the past as a spreadsheet, line by line, each with a fate of its own: filed at once, without any clock. The same file
 * again enters nothing, and a dry run keeps nothing. An accident is known again by its unit, place, title and day.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.accident.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
