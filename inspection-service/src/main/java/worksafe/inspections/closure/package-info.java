/**
 * Closures of enterprises (提请关闭, 安全生产法第一百一十三条、第一百一十五条).
 * <p>
 * An authority proposes, a town by asking the county; the county submits to the people's government, or declines. A closure has steps before it
 * and is refused without them: a stop order that the experts did not pass, or that is disobeyed, or the penalties that the law counts while a major danger
 * is on record, or an accident without the conditions of safe production. The enterprise is told of its right to a hearing before the government decides
 * (行政处罚法第六十三条); only when it was heard, or has let the time pass, the government decides or rejects.
 * <p>
 * What was decided is carried out: a visit sees that the enterprise has closed, the departments revoke its licences, for which the registry hears
 * {@code closure-decided} and {@code closure-executed}, and all that is open of it here ends. The principal is barred for years or for life; who that is no event names, it
 * refers to the registry's entry alone.
 * <p>
 * Which enterprises show several signs of poor conditions, or let things happen again and again, is a list to work from
 * ({@code exit-candidates}), and no decision.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.closure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
