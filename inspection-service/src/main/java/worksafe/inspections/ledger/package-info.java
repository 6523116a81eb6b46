/**
 * The ledger of inspections that a town or a department keeps (安全生产检查台账, 澄政发〔2012〕80号 （四）（五）): counted for a period from
 * the visits themselves, and confirmed by a person. A visit that has not begun is a secret and counts nowhere.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
