/**
 * Power cuts (停止供电、停止供应民用爆炸物品); see the package above for the law.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.compulsion.power;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
