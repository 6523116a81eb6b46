/**
 * Meters of supervision (监督检查进度表): what an authority owes by the end of the year, in numbers. Of the visits that count as
 * daily ones one in so many is drawn (双随机) and one in so many covert (四不两直); joint actions are held each quarter and reach
 * every town in the year; plans are carried out, and caps kept. How many, which classes count and over which period are rows of the
 * policy book. All is counted from the visits themselves, for each authority, and rolled up by place.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.plan.meter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
