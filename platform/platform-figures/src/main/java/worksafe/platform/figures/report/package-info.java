/**
 * Reports (月报、季报、年报): the figures of a place for a period as they were on one day, with the rows that were counted, the
 * version of each definition and the target that held. Frozen means that nothing of it changes any more, also when an
 * enterprise moves or a row is put right: what was wrong is told by another edition, which names what changed. Its tables (统计表)
 * compare each number with the period before (环比) and the same one of last year (同比), as far as these were frozen by then; its
 * text is signed.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
