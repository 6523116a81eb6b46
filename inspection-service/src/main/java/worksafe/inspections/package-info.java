/**
 * Inspections (执法检查): who is drawn for a visit and who goes there, what was found, and what was ordered. The context
 * keeps the two libraries from which draws are made, inspectors and objects; seals and opens draws so that anybody can
 * check them; and follows every visit until its orders are answered. It keeps its own copy of the registry's enterprises,
 * announces every step on the topic {@code worksafe.inspections}, and asks no other service anything.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
