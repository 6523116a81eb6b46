package worksafe.inspections.library;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to note days on which an inspector is away. */
@Schema(description = "登记休假 / record a leave")
public record RecordLeave(
        @NotNull @Schema(description = "起（含当日） / first day", examples = "2026-12-01")
        LocalDate from,

        @NotNull @Schema(description = "止（含当日） / last day", examples = "2026-12-05")
        LocalDate until,

        @NotNull @Schema(description = "事由 / why", examples = "ANNUAL")
        Leave.LeaveReason reason) {

    Leave leave() {
        return new Leave(from, until, reason);
    }
}
