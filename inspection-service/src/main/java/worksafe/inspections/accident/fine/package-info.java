/**
 * What fines an accident founds (应急管理部令 14): a calculation by rows of the policy book, each with its clause, that whoever handles
 * the penalty may take up. It decides nothing.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.accident.fine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
