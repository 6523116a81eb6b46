package worksafe.inspections.library;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to end a recusal. */
@Schema(description = "结束回避 / end a recusal")
public record EndRecusal(
        @NotNull @Schema(description = "最后一日（含当日） / last day, included", examples = "2026-12-31")
        LocalDate until) {}
