/** What a visit is beside its origin: its class (日常、个案、专项, 国办发〔2024〕54号) and what it looks into. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.inspection.facet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
