package worksafe.inspections.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.list.Candidate;

/** The request to give an object a weight of its own. */
@Schema(description = "设定对象权重 / weigh an object")
public record WeighObject(
        @Min(1)
        @Max(Candidate.MAX_WEIGHT)
        @Schema(description = "权重（签数），不填则恢复按政策 / number of tickets; absent: the policy's again", examples = "5")
        @Nullable
        Integer weight,

        @NotBlank @Size(max = 500) @Schema(description = "理由 / reason", examples = "2025 年两次重大隐患逾期未改")
        String reason) {}
