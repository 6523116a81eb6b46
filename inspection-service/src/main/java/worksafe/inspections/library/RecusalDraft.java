package worksafe.inspections.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.platform.enterprises.ActiveEnterprise;

/**
 * What is declared.
 *
 * @param until the last day, absent while it is open
 */
record RecusalDraft(
        ActiveEnterprise enterprise,
        RecusalReason reason,
        LocalDate from,
        @Nullable LocalDate until) {}
