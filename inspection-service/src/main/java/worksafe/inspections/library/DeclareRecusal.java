package worksafe.inspections.library;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to declare a recusal. */
@Schema(description = "申报回避 / declare a recusal")
public record DeclareRecusal(
        @NotNull @Schema(description = "执法检查人员标识 / inspector", examples = "0198f4a0-2222-7aaa-8bbb-000000000002")
        UUID inspectorId,

        @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @NotNull @Schema(description = "事由代码，随抽签公示 / reason, published with draws", examples = "KINSHIP")
        RecusalReason reason,

        @NotNull @Schema(description = "起 / from", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "止（含当日），未定不填 / last day; absent while open", examples = "2027-12-31") @Nullable
        LocalDate until) {}
