package worksafe.inspections.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** Days that go elsewhere, as one item of the arithmetic. */
@Embeddable
@Schema(name = "PlanItem", description = "不用于监督检查的工作日 / days that are none of supervision")
public record PlanItem(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "类别 / kind")
        PlanItemKind kind,

        @NotBlank @OneLine @Size(max = 100) @Schema(description = "事项 / what takes them", examples = "行政许可现场核查")
        String title,

        @Min(0) @Max(1_000_000) @Schema(description = "工作日 / days", examples = "170")
        int days) {

    /** What takes days that are none of supervision. */
    @Schema(name = "PlanItemKind")
    enum PlanItemKind {
        /** 其他执法工作. */
        OTHER_ENFORCEMENT,
        /** 非执法工作. */
        NON_ENFORCEMENT
    }
}
