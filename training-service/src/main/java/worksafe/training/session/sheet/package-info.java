/** Enrolling many people in a session by a spreadsheet (批量报名): identity number and name, line by line, each with a fate of its own. */
@NullMarked
@CheckReturnValue
package worksafe.training.session.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
