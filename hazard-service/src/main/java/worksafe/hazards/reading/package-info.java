/**
 * What sensors measure (监测数据), and what is seen of it. Machines send readings in batches, by HTTP or by the topic {@code
 * worksafe.readings}; a batch is one transaction of a few statements, however many readings it holds (ADR-0050). A reading is
 * known by its sensor and its instant: sent twice it is there once, so that whoever is not sure sends again. Readings are raw
 * data: none is an event, none is audited.
 *
 * <p>{@link SensorWatch} looks at the readings of a sensor in the order of their instants. What arrives later than something
 * newer neither ends nor begins a lasting alarm; where it shows that the sensor was beyond a limit at a time when nobody knew
 * it, that is an alarm that is over already. Readings that are ahead of the clock, too old to be kept, beyond what the sensor
 * can measure, or of a sensor that is not in use are refused one by one, with the reason; the others of the batch are taken.
 *
 * <p>{@link ReadingFoldOperations} makes minutes and hours of them, whole and again where readings come late. {@link ReadingSweep}
 * folds, finds sensors that fell silent, makes the tables of the days to come and drops those that are kept no longer.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
