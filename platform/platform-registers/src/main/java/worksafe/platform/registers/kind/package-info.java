/**
 * What kinds of register there are, as data: a kind is a JSON document that says who keeps it, what an entry holds, how
 * its entries live and which clause asks for it. Here it is read and judged, and everything that follows from it alone is
 * derived: the JSON Schema of an entry, the columns by which lists are filtered, the natural key.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.kind;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
