/**
 * How often an enterprise is visited in a calendar year (年度检查频次上限, 国办发〔2024〕54号): the policy {@code
 * inspection.yearly-cap} names the most for a place and a sector, where an authority has published one; the nation has none,
 * and where no row speaks nothing is refused. The visits of all authorities count, once they are planned; several that go
 * together (综合查一次) count once. At the cap no further visit is planned but for a basis that asks for it: a tip-off, a case
 * handed over, an accident, a re-check. What has begun is only counted. The row binds the authorities themselves, so a
 * document is strong enough.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.allowance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
