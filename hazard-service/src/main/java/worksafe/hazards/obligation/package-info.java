/**
 * Obligations that the registry found unmet and whose kind the policy {@code danger.unmet.grade.*} names (R-ENT-010): contractors and
 * tenants without agreement or check (安法 Art. 49(2)), which in the eight trades of 应急管理部令第10号 is a major danger. Such a danger
 * is computed: while nobody has taken it up, it is dismissed by itself when the obligation is met; afterwards that is noted, and
 * people close it (ADR 0017). What only a document asks for makes none.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.obligation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
