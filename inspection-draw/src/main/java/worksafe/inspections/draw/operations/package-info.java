/**
 * What is done about a draw, each thing in one transaction: at once where its lists are short, by a job where they are long.
 * {@link worksafe.inspections.draw.operations.StepOperations} says how a step is divided between the two.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.operations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
