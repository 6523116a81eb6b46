/**
 * Seizures (查封、扣押、先行登记保存) with their lists; see the package above for the law.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.compulsion.seizure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
