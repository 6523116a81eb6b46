/**
 * Invents the industry-commerce feed of two pilot areas, 江阴 and 蓟州, with the blemishes that real feeds have, each
 * under a name and counted. Names of companies and people are composed; a seed gives the same file for ever.
 */
@NullMarked
@CheckReturnValue
package worksafe.stack.sample;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
